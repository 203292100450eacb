import { windowOf } from '../../../engine/phases/year';
import type { WorldData } from '../../../engine/types';
import { pictured } from '../model/outline';
import type { Piece } from '../scene/piece';
import type { Shown, Sight } from '../scene/sight';
import { dieMarks, dieOf } from './die';
import { COMPACT, type Look, sheetOf, WIDE } from './sheet';

/** A world card, or the West's agenda as it is turned, large, until it is dismissed. */
export function shownDialog(sight: Sight): Piece[] {
  const { shown, stage } = sight;
  if (!shown) return [];
  const sheet = shown.of === 'world' ? worldSheet(sight, shown) : agendaSheet(sight, shown.agenda);
  if (sheet.length === 0) return [];
  const scrim: Piece = {
    id: 'scrim',
    layer: 'scrim',
    x: 0,
    y: 0,
    w: stage.w,
    h: stage.h,
    marks: [{ mark: 'box', x: 0, y: 0, w: stage.w, h: stage.h, fill: 'scrim' }],
  };
  return [scrim, ...sheet];
}

function lookOf({ stage }: Sight, w: number, picture: number, title: number): Look {
  if (stage.form === 'compact') return { ...COMPACT, w: Math.min(796, stage.w - 24), most: stage.h - 16 };
  return { ...WIDE, w, picture: [picture, picture * 0.72], title, most: Math.min(700, stage.h - 40) };
}

function worldSheet(sight: Sight, shown: Extract<Shown, { of: 'world' }>): Piece[] {
  const { words, rules, state } = sight;
  const world = rules.world[shown.world];
  if (!world) return [];
  const look = lookOf(sight, 736, 206, 36);
  const late = world.at === 'reckoning';
  const when = words.t(late ? 'table.world.reckoning' : 'table.world.dispatches', { year: words.year(state) });
  const die = dieOf(sight, world, shown);
  const forks = (['A', 'B'] as const).map((branch) => {
    const lines = pictured(words, world[branch].event);
    return {
      title: world[branch].title,
      lines: lines.length > 0 ? lines : [{ icon: 'ui-cross' as const, text: words.t('game.world.noEffect') }],
      now: shown.branch === branch,
    };
  });
  const said = forks.map(({ title, lines, now }) =>
    words.t('table.world.say', { title, what: words.t(now ? 'table.world.happens' : 'game.world.other'), effects: lines.map(({ text }) => text).join(' ') }),
  );
  return sheetOf(sight, look, {
    id: `shown:${world.id}`,
    picture: world.id,
    head: [words.t('table.world.card'), when, windowLine(sight, world)],
    title: world.title,
    test: world.testText,
    die: die ? dieMarks(sight, die) : null,
    columns: forks.map(({ title, lines, now }) => ({
      title,
      line: now ? (die?.line ?? words.t('table.world.happens')) : words.t('game.world.other'),
      lines,
      now,
    })),
    note: world.note,
    say: [world.title, world.testText, ...said].join(' '),
  });
}

function agendaSheet(sight: Sight, id: string): Piece[] {
  const { words, rules, state } = sight;
  const agenda = rules.agenda[id];
  if (!agenda) return [];
  const look = lookOf(sight, 600, 168, 30);
  const lines = pictured(words, agenda.event);
  return sheetOf(sight, look, {
    id: `shown:${id}`,
    picture: id,
    head: [words.t('table.world.agenda'), words.t('table.world.revealed', { year: words.year(state) }), ''],
    title: agenda.title,
    test: '',
    die: null,
    columns: [{ title: '', line: '', lines, now: true }],
    note: agenda.note,
    say: [agenda.title, ...lines.map(({ text }) => text)].join(' '),
  });
}

/** 'second of its three years'. */
function windowLine({ words, g, state }: Sight, world: WorldData): string {
  const window = windowOf(g, world);
  if (!window || state.year < window[0] || state.year > window[1]) return '';
  const step = g.rules.scenario[state.scenario]?.years[state.year]?.season ? 'season' : 'year';
  const of = window[1] - window[0] + 1;
  if (of === 1) return words.t('table.world.only', { context: step });
  const nth = words.say('table.world.ordinal', { context: `${state.year - window[0] + 1}` });
  return words.t('table.world.window', { context: step, nth, of: words.say('table.world.number', { context: `${of}` }) });
}
