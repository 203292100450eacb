import { effectiveSanctions } from '../../../engine/tracks';
import { ALLIES, type Ally } from '../../../engine/types';
import { ownEyes } from '../../game/view';
import type { Rect } from '../board/grid';
import { player } from '../board/head';
import { needs } from '../board/needs';
import { joined, type Part, wouldChange } from '../board/part';
import { type Lie, looseTokens, reserve } from '../board/reserve';
import { seat } from '../board/seat';
import { choiceHit } from '../model/hits';
import { costBadge, cropMarks, hatch, icon, panel, pips, rule, sans, serif, shape, smallPill } from '../scene/kit';
import type { Ink, Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';
import { FINGER, GAP } from './grid';

const PAD = 8;
const TOP = 6;
const TOKEN = 44;
/** So many goods a side may have; both lie in the same way. */
const MOST = 8;
/** Names beneath the tokens need this much from one to the next. */
const STEP = 46;
const ROW = 66;
const CHIPS = 30;
/** Height of what stands below the tokens: needs with their heading beside the aim. */
const FOOT = 62;

/** What both sides have: tokens to make, spend or deal with, stability to steady, sanctions, needs, the aim. */
export function reservesSheet(sight: Sight, at: Rect): Piece[] {
  const w = Math.floor((at.w - GAP) / 2);
  return ALLIES.flatMap((side, i) => sideSheet(sight, side, { ...at, x: at.x + i * (w + GAP), w }));
}

function sideSheet(sight: Sight, side: Ally, at: Rect): Piece[] {
  const lie = lieOf(at.w);
  const bottom = lie.y + (lie.across === 4 ? 2 : 1) * ROW;
  const parts: Part[] = [
    {
      marks: [panel(at.w, at.h), { mark: 'clipped', x: 1, y: 1, w: at.w - 2, h: 4, r: 3, marks: [hatch(side, 0, 0, at.w, 5)] }],
    },
    ...head(sight, side, at.w, !sideBySide(at, bottom)),
    reserve(sight, side, lie),
    ...footParts(sight, side, at, bottom),
  ];
  return [{ id: `mat:${side}`, layer: 'board', ...at, bleed: 8, ...joined(parts) }, ...looseTokens(sight, side, at, lie)];
}

/** All tokens in one row, or four in each of two. */
function lieOf(w: number): Lie {
  const one = Math.floor((w - PAD * 2 - TOKEN) / STEP) + 1 >= MOST;
  const across = one ? MOST : 4;
  const inset = one ? PAD + 2 : PAD + 14;
  return {
    x: inset,
    // Two rows stand close.
    y: TOP + FINGER + (one ? 8 : 3),
    across,
    step: Math.min(one ? 52 : 90, (w - inset * 2 - TOKEN) / (across - 1)),
    row: ROW,
    title: null,
  };
}

/** Whose it is, with the aim behind a press; stability and sanctions beside it. `alone`: the aim stands nowhere else. */
function head(sight: Sight, side: Ally, w: number, alone: boolean): Part[] {
  const { words, measure } = sight;
  const name = words.t('game.sideName', { context: side });
  const inner = w - PAD * 2;
  const nameW = Math.round(inner * 0.28);
  const box = Math.floor((inner - nameW - GAP * 2 + 2) / 2);
  const [aim] = seat(sight, side, 0).hits ?? [];
  const at: Rect = { x: PAD, y: TOP, w: nameW, h: FINGER };
  const who = player(sight, side);
  const whole: Part = {
    marks: [
      shape(side, PAD + 11, TOP + 14, side === 'russia' ? 18 : 20),
      serif(name, PAD + 27, TOP + 2, 18, { weight: 600 }),
      sans(who, PAD + 2, TOP + 26, 13, { ink: 'ink2', w: nameW - 26, mayCut: true }),
      ...(alone && measure(who, { size: 13 }) < nameW - 26 ? [icon('ui-eye', PAD + nameW - 22, TOP + 25, 16, 'ink2')] : []),
    ],
    hits: aim ? [{ ...aim, ...at, key: `seat:${side}` }] : [],
    say: [`${name}. ${who}.`],
  };
  const x = PAD + nameW + GAP - 2;
  return [
    whole,
    track(sight, side, 'stability', { x, y: TOP, w: box, h: FINGER }),
    track(sight, side, 'sanctions', { x: x + box + GAP - 2, y: TOP, w: box, h: FINGER }),
  ];
}

/** Stability or sanctions in a box that is large enough to be pressed: the side that spends may steady its home front here. */
function track(sight: Sight, side: Ally, of: 'stability' | 'sanctions', at: Rect): Part {
  const { words, g, measure } = sight;
  const { x, y, w } = at;
  const { max } = g.rules.tracks[of];
  const n = g.state[of][side];
  const bite = effectiveSanctions(g, side);
  const bad = of === 'stability' ? n <= 2 : bite >= g.rules.settings.sanctionsBite;
  const would = wouldChange(sight, of, (change) => change.side === side)?.to;
  const name = words.t(`table.mat.${of}`);
  const ink: Ink = bad ? 'alarm' : 'ink';
  const size = Math.min(9, Math.floor(((w - 14) / 10 - 2) * 2) / 2);
  const choice = of === 'stability' && sight.asked?.side === side ? sight.choices.find(({ action }) => action.do === 'steady') : undefined;
  const legal = choice !== undefined && !choice.why;
  const hit: Hit = choice
    ? choiceHit(sight, choice, at)
    : { key: `term:${of}:${side}:sheet`, ...at, label: words.t('game.term', { title: name }), press: { do: 'term', term: of } };
  const marks: Mark[] = [
    { mark: 'box', ...at, r: 4, fill: 'card', line: 'rule' },
    icon(bad ? 'ui-short' : `track-${of}`, x + 6, y + 5, 16, bad ? 'alarm' : 'ink'),
    sans(name, x + 26, y + 4, 13, { leading: 18, w: w - 26 - 22, mayCut: true }),
    ...figure(n, would),
    ...pips(x + 7, y + 29, n, max, { size, gap: 2, ink, struck: of === 'sanctions' ? Math.max(0, n - bite) : 0 }),
    ...(of === 'sanctions' ? [sans(words.t('table.mat.bite', { n: bite }), x + w - 6, y + 25, 12, { align: 'right', ink: bad ? 'alarm' : 'ink2' })] : []),
    ...(legal ? [...cropMarks({ x: x + 2, y: y + 2, w: w - 4, h: at.h - 4 }), ...costBadge(words.cost(sight.state, choice.action) ?? 0, x + w, y + 1)] : []),
  ];
  return {
    marks,
    hits: [hit],
    anchors: [{ name: `${of}:${side}`, x: x + 12, y: y + 32 }],
    say: [`${words.t('table.mat.track', { name, n, of: max })}${of === 'sanctions' ? `, ${words.t('table.mat.bite', { n: bite })}` : ''}.`],
  };

  function figure(now: number, to: number | undefined): Mark[] {
    if (to === undefined) return [sans(`${now}`, x + w - 6, y + 3, 16, { weight: 700, ink, align: 'right' })];
    const wide = measure(`${to}`, { size: 13, weight: 600 });
    return smallPill(`${to}`, x + w - 6 - (wide + 14) / 2, y + 4, wide);
  }
}

/** Whether needs and aim have room beside each other below the tokens. */
const sideBySide = ({ w, h }: Rect, y: number): boolean => h - y >= FOOT && w > 340;

/** Below the tokens: needs beside the aim; where there is little room the needs alone. */
function footParts(sight: Sight, side: Ally, at: Rect, y: number): Part[] {
  const left = 15 - PAD;
  if (sideBySide(at, y)) {
    const half = Math.floor(at.w / 2);
    const w = at.w - half - 15 - PAD;
    const top = y + Math.min(4, Math.floor((at.h - y - FOOT) / 4));
    const aim = seat(sight, side, top, w);
    const text = ownEyes(sight.eyes).includes(side) ? (sight.rules.aim[sight.state.aims[side]]?.text ?? '') : '';
    const lines = Math.floor((at.h - top - FOOT + 9) / 15);
    return [
      { marks: [rule(PAD, top, at.w - PAD * 2), { mark: 'box', x: half - 4, y: top + 8, w: 1, h: at.h - top - 16, fill: 'rule' }] },
      needs(sight, side, top + 2, half - 28),
      { ...shifted(aim, half - 10), anchors: aim.anchors ?? [] },
      ...(text && lines > 0 ? [{ marks: [sans(text, half + 5, top + FOOT - 11, 13, { ink: 'ink2', w: w - 4, lines, leading: 15, mayCut: true })] }] : []),
    ];
  }
  const part = needs(sight, side, y - 26, at.w - 30);
  // Where there is no room they are only said; the fronts' plates show them too.
  if (at.h - y < CHIPS) return [{ marks: [], say: part.say ?? [] }];
  // Without its heading: the chips say it.
  return [{ ...shifted({ ...part, marks: part.marks.slice(1), hits: (part.hits ?? []).slice(1) }, -left + 4) }];
}

function shifted(part: Part, dx: number): Part {
  const move = <T extends { x?: number }>(thing: T): T => ({ ...thing, x: (thing.x ?? 0) + dx });
  return { ...part, marks: part.marks.map(move), hits: (part.hits ?? []).map(move) };
}
