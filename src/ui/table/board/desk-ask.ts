import type { Frame } from '../../../engine/state';
import { cardInPlay } from '../model/ways';
import { sans, shape } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Sight } from '../scene/sight';

/** What the panel says: points as a figure, or a line and one below it. */
export interface Ask {
  points: { left: number; of: number | null } | null;
  /** Whose shape stands before it: a computer that thinks. */
  side: 'russia' | 'iran' | null;
  title: string;
  line: string;
  say: string;
}

const PAD = 15;

/** What is asked, and of whom, in short. */
export function askOf(sight: Sight): Ask {
  const { words, asked, state, choices, happening, players } = sight;
  const plain = (title: string, line: string, side: Ask['side'] = null): Ask => ({
    points: null,
    side,
    title,
    line,
    say: [title, line].filter(Boolean).join('. '),
  });
  if (state.ending) return plain(words.t('phase.over'), words.t('prompt.over'));
  if (!asked) return plain(words.t('table.desk.moving'), happening ? (words.event(state, happening) ?? '') : '');
  const name = words.t('game.sideName', { context: asked.side });
  if (choices.length === 0) {
    const computer = players[asked.side] !== 'person';
    return plain(
      words.t(computer ? 'game.thinking' : 'game.header.decides', { side: name }),
      asked.visibility === 'private' ? words.t('game.thinkingPrivate') : words.phase(asked.decision),
      asked.side,
    );
  }
  const top = state.stack[state.stack.length - 1];
  if (top?.phase === 'spend') return spendAsk(sight, top);
  const key = `table.desk.ask.${asked.decision}`;
  const title = words.has(key) ? words.say(key, { side: name }) : words.phase(asked.decision);
  return plain(title, asked.decision === 'play' ? words.t('table.desk.playLine') : words.prompt(state, asked), sight.shared ? asked.side : null);
}

function spendAsk({ words, g, state, asked }: Sight, top: Extract<Frame, { phase: 'spend' }>): Ask {
  const card = cardInPlay(g)?.card;
  const ops = card ? (g.rules.card[card]?.ops ?? null) : null;
  const of = ops === null ? null : ops + top.coins;
  const say = asked ? words.prompt(state, asked) : '';
  const title = words.t('table.desk.points', { count: top.points });
  // Points that may go to some things only are explained by the rules' own words.
  const line = top.only.length > 0 ? say : of === null ? words.t('table.desk.oneByOne') : words.t('table.desk.of', { n: of });
  return { points: { left: top.points, of }, side: null, title, line, say };
}

/** The words and the figure in the upper part of the panel. `w`: its width. */
export function askMarks(sight: Sight, ask: Ask, w: number): Mark[] {
  if (ask.points) return pointsMarks(sight, ask, ask.points, w);
  const x = PAD + (ask.side ? 24 : 0);
  return [
    ...(ask.side ? [shape(ask.side, PAD + 8, 20, 16)] : []),
    sans(ask.title, x, 10, 15, { weight: 700, w: w - x - PAD }),
    sans(ask.line, PAD, 30, 13, { ink: 'ink2', w: w - PAD * 2, mayCut: true }),
  ];
}

/** Sizes of the dots, the largest first: what stands beside them must not be cut. */
const DOTS = [
  { size: 15, step: 21 },
  { size: 12, step: 16 },
  { size: 10, step: 12.5 },
] as const;

function pointsMarks({ measure }: Sight, ask: Ask, { left, of }: NonNullable<Ask['points']>, w: number): Mark[] {
  const x = PAD + measure(`${left}`, { size: 36, weight: 700 }) + 9;
  const total = of === null ? 0 : Math.max(of, left);
  const need = Math.max(measure(ask.title, { size: 15, weight: 600 }), measure(ask.line, { size: 14 }));
  const roomBeside = (step: number) => w - x - PAD - total * step - 2;
  const { size, step } = DOTS.find((dots) => roomBeside(dots.step) >= need) ?? DOTS[2];
  const room = roomBeside(step);
  const start = w - PAD - total * step + (step - size);
  const dots: Mark[] = Array.from({ length: total }, (_, i) => {
    const at = { mark: 'shape', side: 'iran', x: start + i * step + size / 2, y: 29 } as const;
    return i < left ? { ...at, size, fill: 'go' } : { ...at, size: size - 1, line: 'go', stroke: 1.2 };
  });
  return [
    sans(`${left}`, PAD, 5, 36, { weight: 700, ink: 'go', leading: 45 }),
    sans(ask.title, x, 9, 15, { weight: 600, w: room, mayCut: true }),
    sans(ask.line, x, 27, 14, { ink: 'ink2', w: room, mayCut: true }),
    ...dots,
  ];
}
