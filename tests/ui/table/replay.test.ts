import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../../src/ai/players';
import { awaiting } from '../../../src/engine/engine';
import { observe } from '../../../src/engine/observe';
import { partnerOf } from '../../../src/engine/types';
import { visibleTo } from '../../../src/play/recap';
import { newRecord, readSave, type SavedGame, startOf, step, writeSave } from '../../../src/play/record';
import { createReplay, type Replay } from '../../../src/play/replay';
import { createWords } from '../../../src/rules/words';
import { logEyes } from '../../../src/ui/game/step';
import type { Eyes } from '../../../src/ui/game/view';
import { gridOf } from '../../../src/ui/table/board/grid';
import { replayBar } from '../../../src/ui/table/board/replay';
import { placeOf, positionAt, spread } from '../../../src/ui/table/model/replay-bar';
import { replayMarks } from '../../../src/ui/table/model/replay-marks';
import { createProjector } from '../../../src/ui/table/projector';
import { entriesOf, replaySight } from '../../../src/ui/table/replay-sight';
import { reachable, spotsOf } from '../../../src/ui/table/scene/find';
import type { Mark } from '../../../src/ui/table/scene/marks';
import type { Piece } from '../../../src/ui/table/scene/piece';
import { sceneOf } from '../../../src/ui/table/scene/scene';
import type { Shown, Sight, Stage } from '../../../src/ui/table/scene/sight';
import { CLOSED, type TableUi } from '../../../src/ui/table/scene/ui';
import { randomGame, rules, SCENARIOS } from '../../helpers';

const words = createWords(rules);
const STAGES: readonly Stage[] = [
  [1280, 720],
  [1536, 864],
  [2064, 864],
].map(([w = 0, h = 0]) => ({ w, h, form: 'wide', scale: 1 }));

interface Watched {
  at?: number;
  eyes?: Eyes;
  stage?: Stage;
  ui?: Partial<TableUi>;
  shown?: Shown | null;
}

/** What somebody sees who watches a record. */
function watcher(record: SavedGame): { playback: Replay; look: (watched?: Watched) => Sight } {
  const playback = createReplay(rules, record);
  const entries = entriesOf(playback);
  const marks = replayMarks(playback, words);
  const look = ({ at = 0, eyes = 'both', stage = STAGES[0] as Stage, ui = {}, shown = null }: Watched = {}): Sight =>
    replaySight({
      rules,
      words,
      record,
      playback,
      entries,
      marks,
      at,
      playing: false,
      speed: 1,
      eyes,
      title: 'A game',
      players: 'Russia: person; Iran: computer',
      kind: 'Verified',
      showing: shown && { state: playback.stateAt(at), told: entries.length, happening: null, shown },
      ui: { ...CLOSED, ...ui },
      stage,
      measure: (text, { size }) => 0.45 * size * text.length,
    });
  return { playback, look };
}

/** A game of two computers, with their reasons. */
function computersGame(scenario: string, seed: number): SavedGame {
  const record = newRecord(rules, { scenario, seed, players: { russia: 'greedy', iran: 'greedy' } });
  const mind = createPlayer('greedy');
  let state = startOf(record);
  for (let asked = awaiting(rules, state); asked; asked = awaiting(rules, state)) {
    const { action, why } = mind.choose(rules, observe(rules, state, asked.side), seed + state.ply);
    state = step(rules, record, state, action, { why }).state;
  }
  return record;
}

/** Every text that a scene shows, says or names. */
function textsOf(pieces: readonly Piece[]): string[] {
  const inMarks = (marks: readonly Mark[]): string[] =>
    marks.flatMap((mark) => {
      if ('marks' in mark) return inMarks(mark.marks);
      if (mark.mark !== 'text') return [];
      return typeof mark.text === 'string' ? [mark.text] : [mark.text.map((run) => (typeof run === 'string' ? run : run.b)).join('')];
    });
  const inPress = (piece: Piece): string[] => (piece.hits ?? []).flatMap(({ press }) => (press.do === 'note' || press.do === 'tell' ? [press.text] : []));
  return pieces.flatMap((piece) => [...inMarks(piece.marks), piece.say ?? '', ...(piece.hits ?? []).map(({ label }) => label), ...inPress(piece)]);
}

describe('the bar of a replay', () => {
  it.each(SCENARIOS)('leads from every position to its place and back, in %s', (scenario) => {
    const { playback, look } = watcher(randomGame(scenario, 3).record);
    const bar = look().watching as NonNullable<Sight['watching']>;
    let last = -1;
    for (let at = 0; at <= playback.length; at++) {
      const place = placeOf(bar, at);
      expect(place).toBeGreaterThan(last);
      expect(positionAt(bar, place)).toBe(at);
      last = place;
    }
    expect(last).toBe(1);
    expect(positionAt(bar, -0.2)).toBe(0);
    expect(positionAt(bar, 1.2)).toBe(playback.length);
  });

  it.each(SCENARIOS)('has marks that keep clear of one another, the weightiest first, in %s', (scenario) => {
    const record = computersGame(scenario, 5);
    const { look } = watcher(record);
    for (const stage of STAGES) {
      const sight = look({ stage });
      const { foot } = gridOf(stage);
      const hits = replayBar(sight, foot)
        .flatMap(({ hits: each }) => each ?? [])
        .filter(({ key }) => key.startsWith('mark:'))
        .sort((a, b) => a.x - b.x);
      expect(hits.length).toBeGreaterThan(2);
      for (const [i, hit] of hits.entries()) {
        const before = hits[i - 1];
        if (before) expect(before.x + before.w).toBeLessThanOrEqual(hit.x + 0.001);
      }
    }
    const { watching } = look();
    const placed = new Set(watching && spread(watching, watching.marks, 686, 13).map(({ mark }) => mark));
    for (const mark of watching?.marks ?? []) {
      if (placed.has(mark)) continue;
      const near = [...placed].filter((other) => Math.abs(placeOf(watching as never, other.at) - placeOf(watching as never, mark.at)) * 686 < 13);
      expect(near.some((other) => other.weight >= mark.weight)).toBe(true);
    }
  });

  it.each(SCENARIOS)('leads to the start of every year by a press, and by keys from anywhere, in %s', (scenario) => {
    const { playback, look } = watcher(randomGame(scenario, 4).record);
    for (const stage of STAGES) {
      for (const at of [0, 1, Math.floor(playback.length / 2), playback.length - 1, playback.length]) {
        const spots = spotsOf(sceneOf(look({ at, stage })));
        for (const year of playback.years) expect(spots.filter(({ hit }) => hit.key === `replay:${year.at}`)).toHaveLength(1);
        const by = (key: string) => spots.find(({ hit }) => hit.hotkey?.split(' ').includes(key))?.hit.press;
        const before = playback.years.findLast((year) => year.at < at);
        const after = playback.years.find((year) => year.at > at);
        expect(by('PageUp')).toEqual(before && { do: 'replay', to: before.at });
        expect(by('PageDown')).toEqual({ do: 'replay', to: after ? after.at : 'last' });
        for (const [key, to] of [
          ['ArrowLeft', 'back'],
          ['ArrowRight', 'forward'],
          ['Home', 'first'],
          ['End', 'last'],
          ['Space', 'toggle'],
        ] as const) {
          expect(by(key)).toEqual({ do: 'replay', to });
        }
      }
    }
  });

  it('fits into the foot with all its parts beside one another, on every stage and on a phone', () => {
    const { look } = watcher(computersGame('decade', 5));
    const feet = [...STAGES.map((stage) => ({ stage, at: gridOf(stage).foot })), { stage: STAGES[0] as Stage, at: { x: 8, y: 290, w: 828, h: 92 } }];
    for (const { stage, at } of feet) {
      const [foot] = replayBar(look({ stage, at: 200 }), at);
      const hits = foot?.hits ?? [];
      expect(hits.length).toBeGreaterThan(30);
      for (const [i, hit] of hits.entries()) {
        expect(hit.x).toBeGreaterThanOrEqual(0);
        expect(hit.y).toBeGreaterThanOrEqual(0);
        expect(hit.x + hit.w).toBeLessThanOrEqual(at.w);
        expect(hit.y + hit.h).toBeLessThanOrEqual(at.h);
        for (const other of hits.slice(i + 1)) {
          const apart =
            hit.x + hit.w <= other.x + 0.01 || other.x + other.w <= hit.x + 0.01 || hit.y + hit.h <= other.y + 0.01 || other.y + other.h <= hit.y + 0.01;
          expect(apart, `${hit.key} and ${other.key}`).toBe(true);
        }
      }
    }
  });

  it('stays within reach while a world card lies over the board', () => {
    const { playback, look } = watcher(randomGame('decade', 6).record);
    const at = playback.length - 2;
    const world = rules.worlds[0]?.id ?? '';
    for (const stage of STAGES) {
      const scene = sceneOf(look({ at, stage, shown: { of: 'world', world, branch: 'A', roll: null } }));
      const keys = new Set(spotsOf(scene).map(({ hit }) => hit.key));
      for (const key of ['go-on', 'replay:bar', 'replay:toggle', 'eyes:iran', 'speed:4']) expect(keys).toContain(key);
      const card = scene.find(({ id }) => id === `shown:${world}`) as Piece;
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.y + card.h).toBeLessThanOrEqual(gridOf(stage).foot.y);
    }
  });
});

describe('the eyes of a replay', () => {
  it.each(['decade', 'fair-weather'])('read no card of a hand that they may not see, nor its aim, in the whole of a record of %s', (scenario) => {
    const record = computersGame(scenario, 8);
    const { playback, look } = watcher(record);
    // What the log has told may be read there still, though the card was shuffled in again and drawn by somebody since.
    const told: Record<'russia' | 'iran' | 'table', string> = { russia: '', iran: '', table: '' };
    for (let at = 0; at <= playback.length; at++) {
      const full = playback.stateAt(at);
      for (const eyes of ['russia', 'iran', 'table'] as const) {
        for (const event of playback.eventsAt(at)) if (visibleTo(event, logEyes(eyes))) told[eyes] += `${words.event(full, event) ?? ''}\n`;
        const texts = textsOf(sceneOf(look({ at, eyes }))).join('\n');
        for (const side of eyes === 'table' ? (['russia', 'iran'] as const) : [partnerOf(eyes)]) {
          const known = new Set(eyes === 'table' ? [] : full.seen[eyes]);
          // A card in play lies open though it is still counted to the hand.
          const open = new Set(full.stack.flatMap((frame) => ('card' in frame && typeof frame.card === 'string' ? [frame.card] : [])));
          for (const card of full.hands[side]) {
            const { title } = rules.card[card] ?? { title: card };
            if (!known.has(card) && !open.has(card) && !told[eyes].includes(title)) expect(texts.includes(title), `${at} ${eyes}: ${title}`).toBe(false);
          }
          const aim = rules.aim[full.aims[side]]?.title;
          if (aim) expect(texts.includes(aim), `${at} ${eyes}: ${aim}`).toBe(false);
        }
      }
    }
  });

  it('read the reasons of their own side alone, and both with open hands', () => {
    const record = computersGame('syria', 8);
    const { playback, look } = watcher(record);
    let told = 0;
    for (let at = 1; at <= playback.length; at++) {
      const done = record.actions[at - 1];
      if (!done?.why) continue;
      told++;
      expect(look({ at, eyes: 'both' }).watching?.why).not.toBe('');
      expect(look({ at, eyes: done.side }).watching?.why).not.toBe('');
      expect(look({ at, eyes: partnerOf(done.side) }).watching?.why).toBe('');
      expect(look({ at, eyes: 'table' }).watching?.why).toBe('');
    }
    expect(told).toBeGreaterThan(20);
  });

  it('tells what a player that searches has looked into, to eyes that may know it alone', () => {
    const record = newRecord(rules, { scenario: 'ukraine', seed: 2, players: { russia: 'attache', iran: 'attache' } });
    const mind = createPlayer('attache');
    let state = startOf(record);
    for (let asked = awaiting(rules, state); asked && record.actions.length < 60; asked = awaiting(rules, state)) {
      const { action, ...reasons } = mind.choose(rules, observe(rules, state, asked.side), 9 + state.ply);
      state = step(rules, record, state, action, reasons).state;
    }
    const { look } = watcher(readSave(writeSave(record)));
    const compared = record.actions.flatMap(({ side, considered }, i) => (considered && considered.length > 1 ? [{ side, at: i + 1 }] : []));
    expect(compared.length).toBeGreaterThan(5);
    for (const { side, at } of compared) {
      expect(look({ at, eyes: side }).watching?.others).toMatch(/^Looked into, with chances of 100: .+, \d+; .+, \d+\.$/);
      expect(look({ at, eyes: partnerOf(side) }).watching?.others).toBe('');
      expect(look({ at, eyes: 'table' }).watching?.others).toBe('');
    }
  });

  it('see nobody asked and nothing to do, and every key on the table is its own', () => {
    const { playback, look } = watcher(computersGame('fair-weather', 2));
    for (let at = 0; at <= playback.length; at++) {
      const spots = spotsOf(sceneOf(look({ at })));
      expect(new Set(spots.map(({ hit }) => hit.key)).size).toBe(spots.length);
      expect(spots.filter(({ hit }) => ['act', 'acts', 'undo'].includes(hit.press.do))).toEqual([]);
    }
    expect(reachable(sceneOf(look())).length).toBeGreaterThan(8);
  });
});

describe('a step of a replay that is shown', () => {
  const record = computersGame('fair-weather', 2);
  const playback = createReplay(rules, record);
  const entries = entriesOf(playback);
  const world = entries.find(({ ply, event }) => ply > 0 && event.type === 'world-happens')?.ply ?? 0;
  const shown = (performed: string[] = []) =>
    createProjector({
      rules,
      playback,
      entries,
      speed: () => 1,
      eyes: () => 'table',
      perform: async (events) => {
        performed.push(...events.map(({ type }) => type));
      },
      onChange: () => {},
    });

  it('begins with the position before, tells what these eyes may see, and lies still at its end', async () => {
    const performed: string[] = [];
    const projector = shown(performed);
    projector.run(world);
    expect(projector.showing?.state).toBe(playback.stateAt(world - 1));
    for (let rest = projector.rest(); rest; rest = projector.rest()) {
      await expect.poll(() => projector.showing?.shown !== null).toBe(true);
      projector.goOn();
      await Promise.race([rest, new Promise((next) => setTimeout(next, 20))]);
    }
    expect(projector.showing).toBeNull();
    expect(performed).toContain('world-happens');
    const secret = playback.eventsAt(world).filter(({ only }) => only !== undefined);
    for (const { type } of secret) expect(performed).not.toContain(type);
  });

  it('is dropped by any other move', async () => {
    const projector = shown();
    projector.run(world);
    await expect.poll(() => projector.showing?.shown?.of).toBe('world');
    projector.cut();
    expect(projector.showing).toBeNull();
    expect(projector.rest()).toBeNull();
  });
});
