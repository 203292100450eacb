import type { JSX } from 'preact';
import type { LevelName } from '../../ai/levels';
import { seatOf } from '../../ai/names';
import { ALLIES, type Ally } from '../../engine/types';
import type { PlayerKind } from '../../play/record';
import { SideMark } from '../look/Icon';
import { changeSettings } from '../settings';
import { Plates } from './Choice';
import { useSettings, useShell } from './shell';

export type Way = 'russia' | 'iran' | 'two' | 'watch';
type ComputerKind = Exclude<PlayerKind, 'person'>;

/** Who plays, as the form holds it. */
export interface Who {
  way: Way;
  computer: Record<Ally, ComputerKind>;
}

/** Who is met by who has not chosen: the level that learns with a person. */
const FIRST: ComputerKind = 'attache';

export const someone = (way: Way): Who => ({ way, computer: { russia: FIRST, iran: FIRST } });

/** The form's answer as a record wants it. */
export function playersOf({ way, computer }: Who): Record<Ally, PlayerKind> {
  const player = (side: Ally): PlayerKind => (way === 'two' || way === side ? 'person' : computer[side]);
  return { russia: player('russia'), iran: player('iran') };
}

/** The way that a record's players amount to. */
export function whoOf(players: Record<Ally, PlayerKind>): Who {
  const [russia, iran] = [players.russia === 'person', players.iran === 'person'];
  const way: Way = russia && iran ? 'two' : russia ? 'russia' : iran ? 'iran' : 'watch';
  const kind = (player: PlayerKind): ComputerKind => (player === 'person' ? FIRST : player);
  return { way, computer: { russia: kind(players.russia), iran: kind(players.iran) } };
}

const KINDS = ['attache', 'envoy', 'minister', 'greedy', 'random'] as const;
const TEMPERAMENTS = ['broker', 'haggler', 'hedger'] as const;
type Temperament = (typeof TEMPERAMENTS)[number];

/** A level with its temperament, as a record names it: the honest broker is the level by its name alone. */
function kindOf(level: LevelName, temper: Temperament): ComputerKind {
  return temper === 'broker' ? level : `${level}-${temper}`;
}

interface FieldsProps {
  side: Ally;
  kind: ComputerKind;
  onChange: (kind: ComputerKind) => void;
}

/** Which computer plays a side, and how a level bargains. */
function ComputerFields({ side, kind, onChange }: FieldsProps): JSX.Element {
  const { words } = useShell();
  const seat = seatOf(kind);
  const temper = (seat?.temper ?? 'broker') as Temperament;
  const choose = (wanted: (typeof KINDS)[number]) => onChange(seatOf(wanted) ? kindOf(wanted as LevelName, temper) : wanted);
  return (
    <>
      <label class="field">
        <span class="field-name">{words.t('ui.new.kind', { side: words.side(side) })}</span>
        <select value={seat?.level ?? kind} onChange={(event) => choose(event.currentTarget.value as (typeof KINDS)[number])}>
          {KINDS.map((name) => (
            <option key={name} value={name}>
              {words.t(`ui.player.${name}Hint`)}
            </option>
          ))}
        </select>
      </label>
      {seat && (
        <label class="field">
          <span class="field-name">{words.t('ui.new.temper', { side: words.side(side) })}</span>
          <select value={temper} onChange={(event) => onChange(kindOf(seat.level, event.currentTarget.value as Temperament))}>
            {TEMPERAMENTS.map((name) => (
              <option key={name} value={name}>
                {words.t(`ui.temper.${name}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** Asks who plays: you against the computer, two at one screen, or the computer against itself. */
export function WhoPlays({ who, onChange }: { who: Who; onChange: (who: Who) => void }): JSX.Element {
  const { words } = useShell();
  const settings = useSettings();
  const players = playersOf(who);
  return (
    <>
      <Plates
        legend={words.t('ui.new.who')}
        name="way"
        value={who.way}
        onChange={(way) => onChange({ ...who, way })}
        options={[
          {
            value: 'russia',
            name: (
              <>
                <SideMark side="russia" />
                {words.t('ui.new.russia')}
              </>
            ),
            hint: words.t('ui.new.russiaHint'),
          },
          {
            value: 'iran',
            name: (
              <>
                <SideMark side="iran" />
                {words.t('ui.new.iran')}
              </>
            ),
            hint: words.t('ui.new.iranHint'),
          },
          {
            value: 'two',
            name: (
              <>
                <SideMark side="russia" />
                <SideMark side="iran" />
                {words.t('ui.new.two')}
              </>
            ),
            hint: words.t('ui.new.twoHint'),
          },
          { value: 'watch', name: words.t('ui.new.watch'), hint: words.t('ui.new.watchHint') },
        ]}
      />
      {who.way !== 'two' && (
        <div class="field-row">
          {ALLIES.filter((side) => players[side] !== 'person').map((side) => (
            <ComputerFields
              key={side}
              side={side}
              kind={who.computer[side]}
              onChange={(kind) => onChange({ ...who, computer: { ...who.computer, [side]: kind } })}
            />
          ))}
        </div>
      )}
      {who.way === 'two' && (
        <label class="tick">
          <input type="checkbox" checked={settings.curtain} onChange={(event) => changeSettings({ curtain: event.currentTarget.checked })} />
          <span>
            {words.t('ui.new.curtain')}
            <span class="note">{words.t('ui.new.curtainHint')}</span>
          </span>
        </label>
      )}
    </>
  );
}
