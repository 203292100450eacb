import { held } from '../../../engine/goods';
import { HIDDEN } from '../../../engine/observe';
import type { Resolution } from '../../../engine/state';
import { ALLIES, partnerOf } from '../../../engine/types';
import { agendaPoints } from '../model/agenda';
import { termHit } from '../model/hits';
import { hatch, icon, panel, pill, plate, sans, serif, shape } from '../scene/kit';
import type { Ink, Mark } from '../scene/marks';
import type { Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import type { Rect } from './grid';

const LEFT = 40;

/** The West's inset: Standing and agenda. The United Nations and Washington lie on it as plates of their own. */
export function westInset(sight: Sight, at: Rect): Piece {
  const { g, words, preview, measure } = sight;
  const change = preview?.changes.find((each) => each.of === 'standing' && each.side === 'west');
  const n = g.state.standing.west;
  const to = change?.of === 'standing' ? change.to : n;
  const moved = words.t('table.board.pill', { from: n, to });
  const leads = ALLIES.every((side) => g.state.standing[side] < n);
  // Beside the crown there is less room for name and figure.
  const crowned = leads && to === n;
  const size = crowned ? 26 : 28;
  const figure = measure(`${n}`, { serif: true, size, weight: 700 });
  const agenda = agendaOf(sight);
  const width = at.w - LEFT - 10;
  const points = cut(agenda.points, width, sight);
  const name = words.t('game.sideName', { context: 'west' });
  const marks: Mark[] = [
    { ...panel(at.w, at.h), line: 'edge' } as Mark,
    hatch('west', 1, 1, at.w - 2, 5),
    { mark: 'box', x: 1, y: 6, w: at.w - 2, h: 1, fill: 'edge' },
    shape('west', 21, 28, 17),
    serif(name, 37, crowned ? 18 : 16, crowned ? 17 : 19, { weight: 600 }),
    ...(to === n
      ? [serif(`${n}`, at.w - 9, 28 - size * 0.57, size, { weight: 700, align: 'right' })]
      : pill(moved, at.w - 6, 16, measure(moved, { size: 15, weight: 600 }))),
    ...(crowned ? [icon('ui-lead', at.w - 9 - figure - 17, 21, 15, 'west')] : []),
    icon('ui-agenda', 10, 51, 22),
    sans(agenda.title, LEFT, 47, 14, { weight: 600, w: width, mayCut: true }),
    sans(points, LEFT, 64, 14, { ink: 'ink2', w: width, mayCut: true }),
  ];
  return {
    id: 'west',
    layer: 'plates',
    ...at,
    marks,
    hits: [
      ...termHit(words, 'standing', 'west', words.t('game.standing.title'), { x: 8, y: 10, w: at.w - 16, h: 36 }),
      {
        key: 'term:agenda',
        x: 8,
        y: 47,
        w: at.w - 16,
        h: 36,
        label: words.t('game.term', { title: words.t('game.west.agenda') }),
        press: { do: 'note', text: agenda.whole },
      },
    ],
    shadow: 'rest',
    bleed: 46,
    anchors: [
      { name: 'standing:west', x: at.w - 26, y: 28 },
      { name: 'agenda', x: 21, y: 62 },
    ],
    say: [words.t('table.board.say.west', { n }), ...(leads ? [words.t('table.mat.leads', { side: name })] : []), agenda.whole].join(' '),
    enter: 'none',
  };
}

export interface AgendaWords {
  title: string;
  points: readonly string[];
  whole: string;
}

/** What these eyes know of the year's agenda. */
export function agendaOf({ g, words, own }: Sight): AgendaWords {
  const { agenda, agendaSeen } = g.state;
  const rule = words.t('game.terms.agenda');
  if (agenda === '')
    return { title: words.t('table.board.agenda.none'), points: [words.t('table.board.agenda.noneLine')], whole: `${words.t('game.west.noAgenda')} ${rule}` };
  const row = agenda === HIDDEN ? undefined : g.rules.agenda[agenda];
  if (!row) {
    const other = ALLIES.find((side) => agendaSeen[side] === 1 && side !== own);
    const line = other
      ? words.t('table.board.agenda.seenBy', { side: words.t('game.sideName', { context: other }) })
      : words.t('table.board.agenda.hiddenLine');
    return { title: words.t('table.board.agenda.hidden'), points: [line], whole: `${words.t('game.west.hidden')} ${rule}` };
  }
  const turned = agendaSeen.russia === 1 && agendaSeen.iran === 1;
  const mine = own !== null && agendaSeen[own] === 1 && agendaSeen[partnerOf(own)] === 0;
  const points = agendaPoints(row, words);
  return {
    title: words.t(mine ? 'table.board.agenda.seen' : turned ? 'table.board.agenda.turned' : 'table.board.agenda.known'),
    points: points.length > 0 ? points : [row.title],
    whole: words.t('table.board.agenda.whole', { title: row.title, text: words.cardText(row.id) }),
  };
}

/** As many points as fit on a line; the first in any case. */
function cut(points: readonly string[], width: number, { words, measure }: Sight): string {
  let line = points[0] ?? '';
  for (const point of points.slice(1)) {
    const longer = [line, point].join(words.t('game.join'));
    if (measure(longer, { size: 14 }) > width) break;
    line = longer;
  }
  return line;
}

/** The United Nations: drafts on the table by what they are aimed at, and the vetoes that lie ready. */
export function councilPlate(sight: Sight, at: Rect): Piece {
  // On a higher plate than 64 the drafts keep to its foot.
  const drop = at.h - 64;
  const { g, words, preview, measure } = sight;
  const { resolutions } = g.state;
  const veto = g.rules.goods.find((good) => good.kept);
  const n = veto ? held(g, 'russia', veto.id) : 0;
  const change = preview?.changes.find((each) => each.of === 'good' && each.good === veto?.id);
  const figure = change?.of === 'good' ? words.t('table.board.pill', { from: n, to: change.to }) : `${n}`;
  // Beside several drafts there is room for the figure alone.
  const ready = resolutions.length > 1 ? figure : words.t('table.board.vetoes', { n: figure });
  const ink: Ink = change ? 'go' : 'ink2';
  const readyWidth = measure(ready, { size: 14 });
  const marks: Mark[] = [
    plate(at.w, at.h),
    icon('front-un', 11, 8, 18),
    sans(words.t('game.council.title'), 33, 8, 15, { weight: 600 }),
    ...draftMarks(sight, resolutions, at.w - 11 - readyWidth - 26, drop),
    icon(`good-${veto?.id ?? 'veto'}`, at.w - 11 - readyWidth - 20, 36 + drop, 16, change ? 'go' : n > 0 ? 'russia' : 'ink2'),
    sans(ready, at.w - 11, 35 + drop, 14, { ink, align: 'right' }),
  ];
  const tabled = resolutions.map((each) =>
    words.t(each.noVeto ? 'game.council.noVeto' : 'game.council.tabled', { against: words.t('effect.against', { context: each.target }) }),
  );
  const story = tabled.length > 0 ? words.t('table.board.say.tabled', { list: tabled.join('; ') }) : words.t('game.council.none');
  const say = [story, words.t('table.board.say.vetoes', { count: n })].join(' ');
  return {
    id: 'front:un',
    layer: 'plates',
    ...at,
    marks,
    hits: [
      {
        key: 'term:front:un',
        x: 0,
        y: 0,
        w: at.w,
        h: at.h,
        label: words.t('game.term', { title: words.t('game.council.title') }),
        press: { do: 'note', text: `${say} ${words.t('table.board.council')}` },
      },
    ],
    shadow: 'rest',
    r: 3,
    anchors: [{ name: 'front:un', x: 40, y: 44 }],
    say: words.t('table.board.say.council', { say }),
    enter: 'none',
  };
}

/** A chip with the drafts: a shape for each target, Syria its front's sign; one that no veto stops has a heavy edge. */
function draftMarks({ words, measure }: Sight, resolutions: readonly Resolution[], room: number, drop: number): Mark[] {
  if (resolutions.length === 0) return [sans(words.t('table.board.noDraft'), 11, 35 + drop, 14, { ink: 'ink2' })];
  const STEP = 15;
  const label = words.t('table.board.drafts', { count: resolutions.length });
  const labelWidth = measure(label, { size: 14 });
  const shapes = resolutions.length * STEP;
  // Many drafts need the word's room.
  const named = 7 + labelWidth + 5 + shapes + 4 <= room;
  const start = named ? 11 + 7 + labelWidth + 5 : 11 + 6;
  const marks: Mark[] = [
    {
      mark: 'box',
      x: 11,
      y: 33 + drop,
      w: start - 11 + shapes + 3,
      h: 21,
      r: 2,
      fill: 'panel',
      line: 'edge',
      stroke: resolutions.some((each) => each.noVeto) ? 2 : 1,
    },
  ];
  if (named) marks.push(sans(label, 18, 34 + drop, 14));
  resolutions.forEach(({ target }, i) => {
    const x = start + i * STEP + 6;
    marks.push(target === 'syria' ? icon('front-syria', x - 7, 36 + drop, 14) : shape(target, x, 43.5 + drop, 12));
  });
  return marks;
}
