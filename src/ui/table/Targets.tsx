import type { CSSProperties, JSX } from 'preact';
import { useHold } from '../game/useHold';
import { useSettings } from '../text/shell';
import { reachable, type Spot, spotOf } from './scene/find';
import type { Piece, Slide } from './scene/piece';

interface TargetsProps {
  pieces: readonly Piece[];
  scale: number;
  onPress: (spot: Spot) => void;
  onPoint: (key: string | null) => void;
}

/**
 * The table for who can't see or point at it: what every piece says, and a button over each place that can be pressed. They are
 * seen only by their focus ring; a mouse goes through them to the canvas, which says nothing itself.
 */
export function Targets({ pieces, scale, onPress, onPoint }: TargetsProps): JSX.Element {
  return (
    <div class="t-targets">
      {reachable(pieces).map((piece) =>
        piece.say || piece.hits?.length ? (
          <div key={piece.id} data-piece={piece.id}>
            {piece.say && <p class="hidden">{piece.say}</p>}
            {piece.hits?.map((hit) =>
              hit.hold ? (
                <HoldTarget key={hit.key} spot={spotOf(piece, hit)} scale={scale} onPress={onPress} />
              ) : hit.slide ? (
                <SlideTarget key={hit.key} spot={spotOf(piece, hit)} slide={hit.slide} scale={scale} />
              ) : (
                <button
                  key={hit.key}
                  type="button"
                  class="t-target"
                  data-target={hit.key}
                  aria-disabled={hit.barred ? true : undefined}
                  aria-keyshortcuts={hit.hotkey}
                  style={placeOf(spotOf(piece, hit), scale)}
                  onClick={() => onPress(spotOf(piece, hit))}
                  onFocus={() => onPoint(hit.key)}
                  onBlur={() => onPoint(null)}
                >
                  <span class="hidden">{hit.label}</span>
                </button>
              ),
            )}
          </div>
        ) : null,
      )}
    </div>
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
      data-lift={lift}
      autofocus
      style={placeOf(spot, scale)}
      {...handlers}
    >
      <span class="hidden">{spot.hit.label}</span>
    </button>
  );
}
