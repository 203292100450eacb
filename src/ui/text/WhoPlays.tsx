import type { JSX } from 'preact';
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

export const someone = (way: Way): Who => ({ way, computer: { russia: 'greedy', iran: 'greedy' } });

/** The form's answer as a record wants it. */
export function playersOf({ way, computer }: Who): Record<Ally, PlayerKind> {
  const player = (side: Ally): PlayerKind => (way === 'two' || way === side ? 'person' : computer[side]);
  return { russia: player('russia'), iran: player('iran') };
}

/** The way that a record's players amount to. */
export function whoOf(players: Record<Ally, PlayerKind>): Who {
  const [russia, iran] = [players.russia === 'person', players.iran === 'person'];
  const way: Way = russia && iran ? 'two' : russia ? 'russia' : iran ? 'iran' : 'watch';
  const kind = (player: PlayerKind): ComputerKind => (player === 'person' ? 'greedy' : player);
  return { way, computer: { russia: kind(players.russia), iran: kind(players.iran) } };
}

/** Asks who plays: you against the computer, two at one screen, or the computer against itself. */
export function WhoPlays({ who, onChange }: { who: Who; onChange: (who: Who) => void }): JSX.Element {
  const { words } = useShell();
  const settings = useSettings();
  const players = playersOf(who);
  const kinds: ComputerKind[] = ['attache', 'envoy', 'minister', 'greedy', 'random'];
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
            <label key={side} class="field">
              <span class="field-name">{words.t('ui.new.kind', { side: words.side(side) })}</span>
              <select
                value={who.computer[side]}
                onChange={(event) => onChange({ ...who, computer: { ...who.computer, [side]: event.currentTarget.value as ComputerKind } })}
              >
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.t(`ui.player.${kind}Hint`)}
                  </option>
                ))}
              </select>
            </label>
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
