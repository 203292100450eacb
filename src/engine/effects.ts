import { z } from 'zod';
import { canPlace, cedeCubes, cubesOf, halveCubes, placeCubes, removeCubes } from './arenas';
import { discardRandom, drawCards, takeFromHand } from './cards';
import { pledge, voidPledge } from './deals';
import { isOpen } from './fronts';
import { change, eraEnd, type Game, scenarioOf } from './game';
import { commitGood, committed, deliverable, gainGood, goodOf, held, loseCommitted, loseGood, recallGood } from './goods';
import { type Message, message } from './messages';
import type { EventCast, EventSource, Frame, LastingRule } from './state';
import { leverageOf, leverTo, setTrack, shift, shiftSide, track } from './tracks';
import { type Ally, type EffectData, partnerOf, type Side, type SideRef, type Target } from './types';
import { allyRef, condition, effectList, id, sideRef, span, trackId } from './value-schema';
import { sideOf } from './values';
import { openFront, shutFront } from './west';

/** One way of answering a verb's question. */
export type Pick = string | number;

/** Where a running verb stands: who plays, and the way back to its text. */
export interface Context {
  cast: EventCast;
  source: EventSource;
  path: number[];
}

export interface Verb<E> {
  schema: z.ZodType<E>;
  /** Answers that a side must choose from; null: no question. One answer is taken without asking. */
  picks?(g: Game, e: E, c: Context): Pick[] | null;
  /** Who answers; the chooser, the side the card favours, or its player where absent. */
  picker?(g: Game, e: E, c: Context): Ally;
  /** How many answers in turn. */
  times?(e: E): number;
  /** Whether the side may stop before that. */
  mayStop?: boolean;
  /** The answer is the picker's secret. */
  secret?: boolean;
  /** Whether it can be done in full: asked of the first effect of an option. */
  payable?(g: Game, e: E, c: Context): boolean;
  /** Does it; a returned frame is put on the stack. */
  apply(g: Game, e: E, c: Context, pick?: Pick): Frame | undefined;
  describe(e: E): Message;
}

const verb = <S extends z.ZodRawShape>(name: string, shape: S, rest: Omit<Verb<z.infer<z.ZodObject<S>>>, 'schema'>) =>
  ({ schema: z.strictObject({ verb: z.literal(name), ...shape }), ...rest }) as unknown as Verb<EffectData>;

const n = z.number().int().min(1);
const arenaOrList = z.union([id, z.array(id).min(2)]);
const quiet = z.boolean().optional();
const ally = (ref: SideRef, c: Context) => sideOf(ref, c.cast) as Ally;
const spot = (c: Context) => ({ source: c.source, path: c.path, cast: c.cast });
const listed = (arena: string | string[]): string[] => (Array.isArray(arena) ? arena : [arena]);
const arenasOf = (arena: string | string[]): Message | Message[] =>
  Array.isArray(arena) ? arena.map((a) => message('arena', { id: a })) : message('arena', { id: arena });
const sideWord = (side: string): Message => message('side', { id: side });
const goodWord = (good: string, count: number): Message => message('good', { id: good, n: count });
/** Goods that go to a front or come back from it: a number of them, or any. */
const movedWords = (name: 'commit' | 'recall', e: { side: string; good: string; front: string; n: number | 'any' }): Message =>
  message(e.n === 'any' ? `${name}-any` : name, {
    side: sideWord(e.side),
    good: goodWord(e.good, e.n === 'any' ? 2 : e.n),
    n: e.n,
    front: message('front', { id: e.front }),
  });

/** Every verb of card data: its schema, what it does and how it is told, side by side. */
export const VERBS: Record<string, Verb<EffectData>> = {
  shift: verb(
    'shift',
    { track: trackId, side: sideRef.optional(), n: z.number().int().optional(), to: z.number().int().optional(), limit: z.number().int().optional() },
    {
      apply(g, e, c) {
        const by = e.n ?? 0;
        if (e.track === 'leverage') {
          const side = ally(e.side as SideRef, c);
          let move = by;
          if (e.limit !== undefined) {
            const now = side === 'russia' ? g.state.leverage : -g.state.leverage;
            move = Math.max(0, Math.min(by, e.limit - now));
          }
          leverTo(g, side, move);
        } else if (e.track === 'standing' || e.track === 'stability' || e.track === 'sanctions') {
          shiftSide(g, e.track, sideOf(e.side as SideRef, c.cast), by);
        } else if (e.to !== undefined) setTrack(g, e.track, e.to);
        else {
          const now = track(g, e.track);
          let move = by;
          if (e.limit !== undefined) move = by > 0 ? Math.max(0, Math.min(by, e.limit - now)) : Math.min(0, Math.max(by, e.limit - now));
          shift(g, e.track, move);
        }
        return undefined;
      },
      describe: (e) =>
        e.to !== undefined
          ? message('set', { track: message('track', { id: e.track }), n: e.to })
          : e.track === 'leverage'
            ? message(e.limit === undefined ? 'lever' : 'lever-limit', { side: sideWord(e.side as string), n: e.n ?? 0, limit: e.limit ?? 0 })
            : message(e.side ? 'shift-side' : e.limit === undefined ? 'shift' : 'shift-limit', {
                track: message('track', { id: e.track }),
                side: sideWord(e.side ?? ''),
                n: e.n ?? 0,
                sign: (e.n ?? 0) > 0 ? 'plus' : 'minus',
                size: Math.abs(e.n ?? 0),
                limit: e.limit ?? 0,
              }),
    },
  ),
  gain: verb(
    'gain',
    { side: allyRef, good: id, n },
    {
      apply(g, e, c) {
        gainGood(g, ally(e.side, c), e.good, e.n);
        return undefined;
      },
      describe: (e) => message('gain', { side: sideWord(e.side), good: goodWord(e.good, e.n), n: e.n }),
    },
  ),
  lose: verb(
    'lose',
    { side: allyRef, good: id, n, front: id.optional() },
    {
      payable: (g, e, c) => (e.front ? committed(g, ally(e.side, c), e.front, e.good) >= e.n : held(g, ally(e.side, c), e.good) >= e.n),
      apply(g, e, c) {
        const side = ally(e.side, c);
        if (!e.front) loseGood(g, side, e.good, e.n);
        else {
          const gone = loseCommitted(g, side, e.front, e.good, e.n);
          if (gone > 0) change(g, { type: 'lost', side, good: e.good, n: gone, front: e.front });
        }
        return undefined;
      },
      describe: (e) =>
        message(e.front ? 'lose-front' : 'lose', {
          side: sideWord(e.side),
          good: goodWord(e.good, e.n),
          n: e.n,
          front: message('front', { id: e.front ?? '' }),
        }),
    },
  ),
  hand: verb(
    'hand',
    { from: allyRef, to: allyRef, good: id, n, by: allyRef.optional(), noPrice: quiet, noLeverage: quiet },
    {
      picks(g, e, c) {
        if (e.good !== 'any') return null;
        const from = ally(e.from, c);
        return g.rules.goods
          .filter((good) => !good.kept && (good.maker === from || good.maker === null) && held(g, from, good.id) >= e.n && deliverable(g, good))
          .map((good) => good.id);
      },
      picker: (_g, e, c) => ally(e.by ?? e.from, c),
      payable: (g, e, c) => held(g, ally(e.from, c), e.good) >= e.n,
      apply(g, e, c, pick) {
        const from = ally(e.from, c);
        const good = e.good === 'any' ? String(pick ?? '') : e.good;
        const row = goodOf(g, good);
        if (!row || held(g, from, good) < 1 || !deliverable(g, row)) return undefined;
        return {
          phase: 'handover',
          from,
          to: partnerOf(from),
          good,
          n: e.n,
          price: e.noPrice ? 0 : 1,
          leverage: e.noLeverage ? 0 : 1,
          step: good === 'coin' || e.good === 'any' ? 1 : 0,
          promise: 0,
        };
      },
      describe: (e) =>
        message(e.good === 'any' ? 'hand-any' : 'hand', {
          from: sideWord(e.from),
          to: sideWord(e.to),
          good: goodWord(e.good, e.n),
          n: e.n,
          by: sideWord(e.by ?? e.from),
          price: e.noPrice ? 0 : 1,
          leverage: e.noLeverage ? 0 : 1,
        }),
    },
  ),
  commit: verb(
    'commit',
    { side: allyRef, good: id, front: id, n: z.union([n, z.literal('any')]) },
    {
      picks(g, e, c) {
        if (e.n !== 'any' || !isOpen(g, e.front)) return null;
        const most = held(g, ally(e.side, c), e.good) - (g.state.recalled[ally(e.side, c)][e.good] ?? 0);
        return upTo(most);
      },
      picker: (_g, e, c) => ally(e.side, c),
      payable: (g, e, c) => isOpen(g, e.front) && (e.n === 'any' || held(g, ally(e.side, c), e.good) >= e.n),
      apply(g, e, c, pick) {
        commitGood(g, ally(e.side, c), e.front, e.good, e.n === 'any' ? Number(pick ?? 0) : e.n);
        return undefined;
      },
      describe: (e) => movedWords('commit', e),
    },
  ),
  recall: verb(
    'recall',
    { side: allyRef, good: id, front: id, n: z.union([n, z.literal('any')]) },
    {
      picks: (g, e, c) => (e.n === 'any' ? upTo(committed(g, ally(e.side, c), e.front, e.good)) : null),
      picker: (_g, e, c) => ally(e.side, c),
      payable: (g, e, c) => committed(g, ally(e.side, c), e.front, e.good) >= (e.n === 'any' ? 1 : e.n),
      apply(g, e, c, pick) {
        recallGood(g, ally(e.side, c), e.front, e.good, e.n === 'any' ? Number(pick ?? 0) : e.n);
        return undefined;
      },
      describe: (e) => movedWords('recall', e),
    },
  ),
  place: verb(
    'place',
    { side: sideRef, arena: arenaOrList, n, quiet },
    {
      picks: (g, e, c) => (Array.isArray(e.arena) ? e.arena.filter((a) => canPlace(g, sideOf(e.side, c.cast), a)) : null),
      picker: (_g, e, c) => pickerOf(sideOf(e.side, c.cast), c),
      payable: (g, e, c) => listed(e.arena).some((a) => canPlace(g, sideOf(e.side, c.cast), a)),
      apply(g, e, c, pick) {
        const side = sideOf(e.side, c.cast);
        const arena = Array.isArray(e.arena) ? String(pick ?? '') : e.arena;
        placeCubes(g, side, side === 'west' ? westArena(g, arena) : arena, e.n, e.quiet === true);
        return undefined;
      },
      describe: (e) => message(e.quiet ? 'place-quiet' : 'place', { side: sideWord(e.side), n: e.n, arena: arenasOf(e.arena) }),
    },
  ),
  remove: verb(
    'remove',
    { side: sideRef, arena: arenaOrList, n: z.union([n, z.literal('all')]) },
    {
      picks: (g, e, c) => (Array.isArray(e.arena) ? e.arena.filter((a) => cubesOf(g, sideOf(e.side, c.cast), a) > 0) : null),
      picker: (_g, e, c) => pickerOf(sideOf(e.side, c.cast), c),
      payable: (g, e, c) => listed(e.arena).some((a) => cubesOf(g, sideOf(e.side, c.cast), a) >= (e.n === 'all' ? 1 : e.n)),
      apply(g, e, c, pick) {
        const side = sideOf(e.side, c.cast);
        removeCubes(g, side, Array.isArray(e.arena) ? String(pick ?? '') : e.arena, e.n === 'all' ? 99 : e.n);
        return undefined;
      },
      describe: (e) => message(e.n === 'all' ? 'remove-all' : 'remove', { side: sideWord(e.side), n: e.n, arena: arenasOf(e.arena) }),
    },
  ),
  cede: verb(
    'cede',
    { arena: id, n, from: sideRef, to: sideRef },
    {
      payable: (g, e, c) => cubesOf(g, sideOf(e.from, c.cast), e.arena) >= e.n,
      apply(g, e, c) {
        cedeCubes(g, sideOf(e.from, c.cast), sideOf(e.to, c.cast), e.arena, e.n);
        return undefined;
      },
      describe: (e) => message('cede', { from: sideWord(e.from), to: sideWord(e.to), n: e.n, arena: arenasOf(e.arena) }),
    },
  ),
  redeploy: verb(
    'redeploy',
    { side: allyRef, n, to: id },
    {
      picks: (g, e, c) => g.rules.arenas.filter((a) => a.id !== e.to && cubesOf(g, sideOf(e.side, c.cast), a.id) > 0).map((a) => a.id),
      picker: (_g, e, c) => ally(e.side, c),
      times: (e) => e.n,
      mayStop: true,
      apply(g, e, c, pick) {
        const side = ally(e.side, c);
        const from = String(pick ?? '');
        const row = g.state.cubes[from];
        if (!row || row[side] === 0) return undefined;
        row[side]--;
        (g.state.cubes[e.to] as Record<Side, number>)[side]++;
        change(g, { type: 'redeployed', side, from, to: e.to, n: 1 });
        return undefined;
      },
      describe: (e) => message('redeploy', { side: sideWord(e.side), n: e.n, arena: arenasOf(e.to) }),
    },
  ),
  demand: verb(
    'demand',
    { front: id, n: z.number().int(), span: z.enum(['year', 'two-years', 'next-year']) },
    {
      apply(g, e) {
        const now = g.state.year;
        const last = scenarioOf(g).years.length - 1;
        if (!isOpen(g, e.front)) return undefined;
        const from = e.span === 'next-year' ? now + 1 : now;
        const to = Math.min(last, e.span === 'year' ? now : now + 1);
        for (let year = from; year <= to; year++) {
          g.state.demands.push({ front: e.front, n: e.n, year });
          change(g, { type: 'demand-changed', front: e.front, n: e.n, year });
        }
        return undefined;
      },
      describe: (e) =>
        message('demand', { front: message('front', { id: e.front }), n: e.n, sign: e.n > 0 ? 'plus' : 'minus', size: Math.abs(e.n), span: e.span }),
    },
  ),
  rule: verb(
    'rule',
    {
      kind: z.enum([
        'no-cap',
        'no-wear',
        'joint',
        'strength',
        'cost',
        'effort',
        'arms-price',
        'veto',
        'no-favour',
        'idle',
        'closed',
        'stall',
        'relief',
        'lead-only',
        'west-yearly',
      ]),
      side: sideRef.optional(),
      good: id.optional(),
      front: id.optional(),
      arena: id.optional(),
      mode: id.optional(),
      n: z.number().int().optional(),
      limit: z.number().int().optional(),
      span,
    },
    {
      apply(g, e, c) {
        const until = e.span === 'year' ? g.state.year : e.span === 'era' ? eraEnd(g, g.state.year) : 99;
        const rule: LastingRule = {
          kind: e.kind,
          until,
          span: e.span,
          side: e.side ? sideOf(e.side, c.cast) : '',
          good: e.good ?? '',
          front: e.front ?? '',
          arena: e.arena ?? '',
          mode: e.mode ?? '',
          n: e.n ?? 0,
          limit: e.limit ?? 0,
        };
        g.state.lasting.push(rule);
        change(g, {
          type: 'rule-set',
          kind: rule.kind,
          side: rule.side,
          good: rule.good,
          front: rule.front,
          arena: rule.arena,
          mode: rule.mode,
          n: rule.n,
          span: e.span,
        });
        return undefined;
      },
      describe: (e) =>
        message('rule', {
          kind: e.kind,
          side: sideWord(e.side ?? ''),
          good: goodWord(e.good ?? '', 2),
          front: message('front', { id: e.front ?? '' }),
          arena: message('arena', { id: e.arena ?? '' }),
          mode: e.mode ?? '',
          n: e.n ?? 0,
          limit: e.limit ?? 0,
          span: e.span,
        }),
    },
  ),
  choose: verb(
    'choose',
    {
      by: z.union([allyRef, z.array(allyRef).min(2)]),
      options: z.array(z.strictObject({ label: z.string().min(1), when: condition.optional(), do: effectList })).min(2),
    },
    {
      apply(g, e, c) {
        const choosers = (Array.isArray(e.by) ? e.by : [e.by]).map((ref) => ally(ref, c));
        // Last first: the stack then asks them in the order printed.
        for (const by of choosers.slice(1).reverse()) g.state.stack.push({ phase: 'choose', by, ...spot(c) });
        return { phase: 'choose', by: choosers[0] as Ally, ...spot(c) };
      },
      describe: (e) =>
        message('choose', {
          by: Array.isArray(e.by) ? e.by.map((side) => sideWord(side)) : sideWord(e.by),
          options: e.options.map((option) =>
            message('option', {
              label: option.label,
              when: option.when ? [message('condition', { data: JSON.stringify(option.when) })] : [],
              do: describeAll(option.do),
            }),
          ),
        }),
    },
  ),
  pay: verb(
    'pay',
    { side: allyRef, leverage: n.optional(), coin: n.optional() },
    {
      payable: (g, e, c) => leverageOf(g, ally(e.side, c)) >= (e.leverage ?? 0) && held(g, ally(e.side, c), 'coin') >= (e.coin ?? 0),
      apply(g, e, c) {
        const side = ally(e.side, c);
        if (e.leverage) leverTo(g, partnerOf(side), Math.min(e.leverage, leverageOf(g, side)));
        if (e.coin) loseGood(g, side, 'coin', e.coin);
        return undefined;
      },
      describe: (e) => message(e.leverage ? 'pay-leverage' : 'pay-coin', { side: sideWord(e.side), n: e.leverage ?? e.coin ?? 0 }),
    },
  ),
  when: verb(
    'when',
    { if: condition, then: effectList, else: effectList.optional() },
    {
      apply: () => undefined,
      describe: (e) =>
        message(e.else?.length ? 'when-else' : 'when', {
          if: message('condition', { data: JSON.stringify(e.if) }),
          then: describeAll(e.then),
          else: describeAll(e.else ?? []),
        }),
    },
  ),
  repeat: verb(
    'repeat',
    { upTo: n, by: allyRef, label: z.string().min(1), do: effectList },
    {
      apply: (_g, e, c) => ({ phase: 'repeat', by: ally(e.by, c), left: e.upTo, ...spot(c) }),
      describe: (e) => message('repeat', { by: sideWord(e.by), n: e.upTo, label: e.label, do: describeAll(e.do) }),
    },
  ),
  draw: verb(
    'draw',
    { side: allyRef, n },
    {
      apply(g, e, c) {
        drawCards(g, ally(e.side, c), e.n);
        return undefined;
      },
      describe: (e) => message('draw', { side: sideWord(e.side), n: e.n }),
    },
  ),
  discard: verb(
    'discard',
    { side: allyRef, n, how: z.enum(['own', 'random']) },
    {
      picks: (g, e, c) => (e.how === 'own' ? [...g.state.hands[ally(e.side, c)]] : null),
      picker: (_g, e, c) => ally(e.side, c),
      times: (e) => (e.how === 'own' ? e.n : 1),
      secret: true,
      payable: (g, e, c) => g.state.hands[ally(e.side, c)].length >= e.n,
      apply(g, e, c, pick) {
        const side = ally(e.side, c);
        if (e.how === 'random') discardRandom(g, side, e.n);
        else if (pick !== undefined) {
          if (!g.state.hands[side].includes(String(pick))) return undefined;
          takeFromHand(g, side, String(pick));
          g.state.discard.push(String(pick));
          change(g, { type: 'discarded', side, cards: [String(pick)] });
        }
        return undefined;
      },
      describe: (e) => message(e.how === 'random' ? 'discard-random' : 'discard', { side: sideWord(e.side), n: e.n }),
    },
  ),
  show: verb(
    'show',
    { what: z.enum(['hand', 'agenda']), of: allyRef.optional(), to: allyRef },
    {
      apply(g, e, c) {
        const to = ally(e.to, c);
        if (e.what === 'agenda') {
          if (g.state.agendaSeen[to] || g.state.agenda === '') return undefined;
          g.state.agendaSeen[to] = 1;
          change(g, { type: 'agenda-shown', to });
          return undefined;
        }
        const of = partnerOf(to);
        g.state.seen[to] = [...g.state.hands[of]];
        change(g, { type: 'hand-shown', of, to });
        g.sink?.({ type: 'hand-seen', only: to, of, cards: [...g.state.hands[of]] });
        return undefined;
      },
      describe: (e) => message(e.what === 'agenda' ? 'show-agenda' : 'show-hand', { of: sideWord(e.of ?? ''), to: sideWord(e.to) }),
    },
  ),
  fetch: verb(
    'fetch',
    { side: allyRef, n },
    {
      picks: (g) => [...g.state.discard],
      picker: (_g, e, c) => ally(e.side, c),
      times: (e) => e.n,
      apply(g, e, c, pick) {
        const at = g.state.discard.indexOf(String(pick ?? ''));
        if (at < 0) return undefined;
        const side = ally(e.side, c);
        g.state.discard.splice(at, 1);
        g.state.hands[side].push(String(pick));
        const other = partnerOf(side);
        if (!g.state.seen[other].includes(String(pick))) g.state.seen[other].push(String(pick));
        change(g, { type: 'fetched', side, card: String(pick) });
        return undefined;
      },
      describe: (e) => message('fetch', { side: sideWord(e.side), n: e.n }),
    },
  ),
  ops: verb(
    'ops',
    { side: allyRef, n, only: z.array(id).min(1) },
    {
      apply: (_g, e, c) => ({ phase: 'spend', by: ally(e.side, c), points: e.n, coins: 0, only: [...e.only] }),
      describe: (e) => message('ops', { side: sideWord(e.side), n: e.n, only: e.only.map((use) => message('use', { id: use })) }),
    },
  ),
  promise: verb(
    'promise',
    { side: allyRef, good: id, n, due: z.number().int().min(0) },
    {
      payable: (g, e) => g.state.promises.length < g.state.trust && g.state.year + e.due < scenarioOf(g).years.length && deliverable(g, goodOf(g, e.good)),
      apply(g, e, c) {
        if (!VERBS.promise?.payable?.(g, e as unknown as EffectData, c)) return undefined;
        pledge(g, ally(e.side, c), e.good, e.n, g.state.year + e.due);
        return undefined;
      },
      describe: (e) => message('promise', { side: sideWord(e.side), good: goodWord(e.good, e.n), n: e.n, due: e.due }),
    },
  ),
  settle: verb(
    'settle',
    { side: allyRef, good: id.optional(), how: z.enum(['postpone', 'void']), n: n.optional() },
    {
      picks: (g, e, c) => settleable(g, e, ally(e.side, c)).map((p) => p.id),
      payable: (g, e, c) => settleable(g, e, ally(e.side, c)).length > 0,
      apply(g, e, _c, pick) {
        const p = g.state.promises.find((row) => row.id === pick);
        if (!p) return undefined;
        if (e.how === 'void') voidPledge(g, p);
        else {
          p.due += e.n ?? 1;
          change(g, { type: 'promise-postponed', side: p.from, good: p.good, n: p.n, due: p.due });
        }
        return undefined;
      },
      describe: (e) => message(`settle-${e.how}`, { side: sideWord(e.side), good: goodWord(e.good ?? '', 1), n: e.n ?? 1 }),
    },
  ),
  resolution: verb(
    'resolution',
    { target: z.enum(['russia', 'iran', 'syria']), n, noVeto: quiet },
    {
      apply(g, e) {
        tableResolutions(g, e.target, e.n, e.noVeto ? 1 : 0);
        return undefined;
      },
      describe: (e) => message(e.noVeto ? 'resolution-noveto' : 'resolution', { target: sideWord(e.target), n: e.n }),
    },
  ),
  block: verb(
    'block',
    { target: z.enum(['russia', 'iran', 'syria']), n },
    {
      apply(g, e) {
        g.state.blocks[e.target] += e.n;
        g.state.changes++;
        return undefined;
      },
      describe: (e) => message('block', { target: sideWord(e.target), n: e.n }),
    },
  ),
  deal: verb(
    'deal',
    { side: allyRef },
    {
      apply: (_g, e, c) => ({ phase: 'compose', by: ally(e.side, c), draft: [], edits: 0, counter: 0, summit: 0 }),
      describe: (e) => message('deal', { side: sideWord(e.side) }),
    },
  ),
  halve: verb(
    'halve',
    { arena: id.optional(), leverage: allyRef.optional() },
    {
      apply(g, e, c) {
        if (e.arena) halveCubes(g, e.arena, 'down');
        if (e.leverage) {
          const side = ally(e.leverage, c);
          const now = leverageOf(g, side);
          leverTo(g, partnerOf(side), now - Math.floor(now / 2));
        }
        return undefined;
      },
      describe: (e) =>
        e.arena ? message('halve-cubes', { arena: message('arena', { id: e.arena }) }) : message('halve-leverage', { side: sideWord(e.leverage as string) }),
    },
  ),
  open: verb(
    'open',
    { front: id },
    {
      apply(g, e) {
        openFront(g, e.front);
        return undefined;
      },
      describe: (e) => message('open', { front: message('front', { id: e.front }) }),
    },
  ),
  shut: verb(
    'shut',
    { front: id },
    {
      apply(g, e) {
        shutFront(g, e.front);
        return undefined;
      },
      describe: (e) => message('shut', { front: message('front', { id: e.front }) }),
    },
  ),
};

const upTo = (most: number): number[] => Array.from({ length: Math.max(0, most) + 1 }, (_, i) => i);

/** A question about an ally's own cubes is that ally's; about the West's, the chooser's. */
function pickerOf(side: Side, c: Context): Ally {
  if (c.cast.own) return c.cast.own;
  if (c.cast.favours) return c.cast.favours;
  return side === 'west' ? c.cast.player || 'russia' : side;
}

function settleable(g: Game, e: { good?: string | undefined; how: string; n?: number | undefined }, side: Ally) {
  const last = scenarioOf(g).years.length - 1;
  return g.state.promises.filter((p) => p.from === side && (!e.good || p.good === e.good) && (e.how === 'void' || p.due + (e.n ?? 1) <= last));
}

/** Where the West's cubes for an arena go: elsewhere once its front is shut. */
export function westArena(g: Game, arena: string): string {
  const front = g.rules.arena[arena]?.front;
  return front && !isOpen(g, front) ? g.rules.settings.westArena : arena;
}

/** Puts resolutions on the Council's table; on Syria, once it is shut, the West places an oil cube instead. */
function tableResolutions(g: Game, target: Target, count: number, noVeto: 0 | 1): void {
  if (target === 'syria' && !isOpen(g, 'syria')) {
    placeCubes(g, 'west', g.rules.settings.oilArena, 1);
    return;
  }
  for (let i = 0; i < count; i++) g.state.resolutions.push({ target, noVeto });
  change(g, { type: 'tabled', target, n: count, noVeto });
}

/** The words of a list of effects, as messages. */
export function describeAll(effects: readonly EffectData[]): Message[] {
  return effects.map((effect) => describeEffect(effect));
}

/** The words of one effect. @throws if the verb is unknown: the loader has refused such data before */
export function describeEffect(effect: EffectData): Message {
  const found = VERBS[effect.verb];
  if (!found) throw new Error(`unknown verb ${effect.verb}`);
  return found.describe(effect);
}

/** The lists an effect holds, in the order in which a path numbers them. */
export function branchesOf(effect: EffectData): EffectData[][] {
  if (effect.verb === 'choose') return (effect.options as { do: EffectData[] }[]).map((option) => option.do);
  if (effect.verb === 'when') return [effect.then as EffectData[], (effect.else as EffectData[] | undefined) ?? []];
  if (effect.verb === 'repeat') return [effect.do as EffectData[]];
  return [];
}
