import type { CSSProperties, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Words } from '../../rules/words';
import { useHold } from '../game/useHold';
import { useSettings } from '../text/shell';
import { type Reached, stretchesOf } from './model/regions';
import type { Spot } from './scene/find';
import type { Piece, Slide } from './scene/piece';
import { useKeptFocus } from './useKeptFocus';

interface TargetsProps {
  pieces: readonly Piece[];
  scale: number;
  /** Names the decision; empty while nobody is asked. */
  turn: string;
  words: Words;
  onPress: (spot: Spot) => void;
  onPoint: (key: string | null) => void;
}

/**
 * The table for who can't see or point at it: what every piece says, and a button over each place that can be pressed, those
 * that do something first. They are seen only by their focus ring; a mouse goes through them to the canvas, which says nothing
 * itself.
 */
export function Targets({ pieces, scale, turn, words, onPress, onPoint }: TargetsProps): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, turn);
  return (
    <div class="t-targets" ref={root}>
      {stretchesOf(pieces).map(({ region, says, spots }) => (
        <section key={region} aria-label={words.t(`table.screen.region.${region}`)}>
          {says.map(({ piece, say }) => (
            <p key={piece} class="hidden">
              {say}
            </p>
          ))}
          {spots.map((spot) => (
            <Target key={spot.hit.key} spot={spot} scale={scale} onPress={onPress} onPoint={onPoint} />
          ))}
        </section>
      ))}
    </div>
  );
}

interface TargetProps {
  spot: Reached;
  scale: number;
  onPress: (spot: Spot) => void;
  onPoint: (key: string | null) => void;
}

function Target({ spot, scale, onPress, onPoint }: TargetProps): JSX.Element {
  const { hit } = spot;
  if (hit.hold) return <HoldTarget spot={spot} scale={scale} onPress={onPress} />;
  if (hit.slide) return <SlideTarget spot={spot} slide={hit.slide} scale={scale} />;
  return (
    <button
      type="button"
      class="t-target"
      data-target={hit.key}
      data-acts={spot.acts ? '' : undefined}
      aria-disabled={hit.barred ? true : undefined}
      aria-keyshortcuts={hit.hotkey}
      style={placeOf(spot, scale)}
      onClick={() => onPress(spot)}
      onFocus={() => onPoint(hit.key)}
      onBlur={() => onPoint(null)}
    >
      <span class="hidden">{hit.label}</span>
    </button>
  );
}

const placeOf = ({ x, y, w, h }: Spot, scale: number): CSSProperties => ({
  left: `${x * scale}px`,
  top: `${y * scale}px`,
  width: `${w * scale}px`,
  height: `${h * scale}px`,
});

/** A bar that is scrubbed; the keys that step it are the table's own. */
function SlideTarget({ spot, slide, scale }: { spot: Spot; slide: Slide; scale: number }): JSX.Element {
  return (
    <div
      role="slider"
      class="t-target"
      data-target={spot.hit.key}
      tabIndex={0}
      aria-label={spot.hit.label}
      aria-valuemin={0}
      aria-valuemax={slide.of}
      aria-valuenow={slide.at}
      aria-valuetext={slide.say}
      style={placeOf(spot, scale)}
    />
  );
}

/** A place that is held, by keys too; whoever can't hold sets it to one press. */
function HoldTarget({ spot, scale, onPress }: { spot: Spot; scale: number; onPress: (spot: Spot) => void }): JSX.Element {
  const { lift } = useSettings();
  const { held, handlers } = useHold(() => onPress(spot), lift === 'press');
  return (
    <button
      type="button"
      class={held ? 't-target is-held' : 't-target'}
      data-target={spot.hit.key}
      data-acts=""
      data-lift={lift}
      autofocus
      style={placeOf(spot, scale)}
      {...handlers}
    >
      <span class="hidden">{spot.hit.label}</span>
    </button>
  );
}
