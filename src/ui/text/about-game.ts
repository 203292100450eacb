import { ALLIES, type Ally } from '../../engine/types';
import type { UiLocale } from '../../locale/ui';
import { SaveProblem } from '../../play/save-file';
import type { PlayerKind } from '../../play/saved-game';
import type { Calendar } from '../../rules/scenarios';

/** The screens' words: the whole of the words has them too. */
type Words = Pick<UiLocale, 't' | 'say'>;

/** Who plays, in words: 'Russia: person; Iran: computer'. */
export function playersLine(words: Words, players: Record<Ally, PlayerKind>): string {
  const [russia = '', iran = ''] = ALLIES.map((side) =>
    words.t('ui.player.line', { side: words.t(`side.${side}`), player: words.t(`ui.player.${players[side]}`) }),
  );
  return words.t('ui.list.sides', { russia, iran });
}

/** A game's own title, or its scenario's. */
export function gameTitle({ scenario }: Calendar, game: { title?: string; scenario: string }): string {
  return game.title || (scenario[game.scenario]?.title ?? game.scenario);
}

/** The year or season of an index of a scenario: '2023', 'Spring 2025'. */
export function yearName(words: Words, calendar: Calendar, scenario: string, index: number): string {
  const row = calendar.scenario[scenario]?.years[index];
  if (!row) return '';
  return row.season ? words.say(`season.${row.season}`, { year: row.year }) : String(row.year);
}

const formats = {
  date: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }),
  ago: new Intl.RelativeTimeFormat('en', { numeric: 'auto' }),
};

/** When something was, near times as they are said: '5 minutes ago', 'yesterday', '3 Mar 2026'. */
export function whenLine(words: Words, ms: number, now = Date.now()): string {
  const seconds = Math.round((ms - now) / 1000);
  const minutes = Math.round(seconds / 60);
  const hours = Math.round(minutes / 60);
  const days = Math.round(hours / 24);
  if (Math.abs(minutes) < 1) return words.t('ui.now');
  if (Math.abs(minutes) < 60) return formats.ago.format(minutes, 'minute');
  if (Math.abs(hours) < 24) return formats.ago.format(hours, 'hour');
  if (Math.abs(days) < 7) return formats.ago.format(days, 'day');
  return formats.date.format(ms);
}

/** What is wrong with a file or a stored game, in one line. */
export function problemLine(words: Words, error: unknown): string {
  if (error instanceof SaveProblem) return words.t(`ui.problem.${error.kind}`, { ...error.args, count: Number(error.args.at ?? 2) });
  return words.t('ui.problem.other', { reason: error instanceof Error ? error.message : String(error) });
}
