import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { awaiting } from '../../../src/engine/engine';
import type { GameEvent } from '../../../src/engine/events';
import { visibleTo } from '../../../src/play/recap';
import { newRecord } from '../../../src/play/record';
import { createSession, type Session } from '../../../src/play/session';
import type { Eyes } from '../../../src/ui/game/view';
import { createDirector, type Director, type Showing } from '../../../src/ui/table/director';
import { chooser, PEOPLE, rules, SCENARIOS } from '../../helpers';

interface Played {
  session: Session;
  director: Director;
  performed: GameEvent[];
  heard: GameEvent[][];
}

interface Options {
  eyes?: Eyes;
  speed?: number;
  pauses?: boolean;
  perform?: (events: readonly GameEvent[], showing: Showing) => Promise<void>;
  onChange?: () => void;
}

function table(scenario: string, seed: number, { eyes = 'both', speed = 1, pauses = false, perform, onChange = () => {} }: Options = {}): Played {
  const session = createSession({ rules, record: newRecord(rules, { scenario, seed, players: PEOPLE }) });
  const performed: GameEvent[] = [];
  const heard: GameEvent[][] = [];
  const director = createDirector({
    session,
    rules,
    speed: () => speed,
    eyes: () => eyes,
    pauses: () => pauses,
    async perform(events, showing) {
      performed.push(...events);
      await perform?.(events, showing);
    },
    hear: (events) => heard.push([...events]),
    onChange,
  });
  return { session, director, performed, heard };
}

/** Plays so many random actions, each shown to its end. */
async function play({ session, director }: Played, seed: number, most: number, after: () => void = () => {}): Promise<void> {
  const choose = chooser(seed);
  for (let i = 0; i < most && awaiting(rules, session.state); i++) {
    session.act(choose(session.state));
    after();
    await director.rest();
  }
}

const eventsOf = ({ session }: Played, from = 0): GameEvent[] => session.events.slice(from).map(({ event }) => event);

describe('the director', () => {
  it.each(SCENARIOS)('shows everything of %s in its order, and ends where the game stands', async (scenario) => {
    const played = table(scenario, 3);
    const before = played.session.events.length;
    await play(played, 3, 60);
    expect(played.performed).toEqual(eventsOf(played, before));
    expect(played.director.state).toBe(played.session.state);
    expect(played.director.told).toBe(played.session.events.length);
    expect(played.director.moving).toBe(false);
  });

  it.each<Eyes>(['russia', 'iran', 'table'])('shows nothing that is hidden from the eyes that look: %s', async (eyes) => {
    const happened: (GameEvent | null)[] = [];
    const played: Played = table('decade', 5, { eyes, onChange: () => happened.push(played.director.happening) });
    const before = played.session.events.length;
    await play(played, 5, 80);
    const whose = eyes === 'table' ? 'public' : eyes;
    expect(played.performed).toEqual(eventsOf(played, before).filter((event) => visibleTo(event, whose)));
    expect(played.performed.length).toBeLessThan(eventsOf(played, before).length);
    for (const event of happened) if (event) expect(visibleTo(event, whose), event.type).toBe(true);
  });

  it('is at its end wherever it is told to skip', async () => {
    const rng = xoroshiro128plus(9);
    let skips = 0;
    const played: Played = table('decade', 9, {
      async perform() {
        if (uniformInt(rng, 0, 3) > 0) return;
        skips++;
        // In the middle of what moves, or a little later.
        if (uniformInt(rng, 0, 1) === 0) played.director.skip();
        else setTimeout(() => played.director.skip());
        await new Promise<void>((never) => setTimeout(never, 3));
      },
    });
    await play(played, 9, 400, () => {
      if (uniformInt(rng, 0, 9) === 0) played.director.skip();
    });
    expect(skips).toBeGreaterThan(10);
    expect(played.director.state).toBe(played.session.state);
    expect(played.director.told).toBe(played.session.events.length);
    expect(played.director.happening).toBeNull();
  });

  it('does not wait for what moves once it is told to skip', async () => {
    let aborted = 0;
    const played: Played = table('decade', 2, {
      perform: (_events, { until }) =>
        new Promise(() => {
          until.addEventListener('abort', () => aborted++);
        }),
    });
    const choose = chooser(2);
    let moved = 0;
    for (let i = 0; i < 60; i++) {
      const before = played.performed.length;
      played.session.act(choose(played.session.state));
      await new Promise((next) => setTimeout(next, 2));
      if (played.performed.length > before) moved++;
      played.director.skip();
      await played.director.rest();
      expect(played.director.state).toBe(played.session.state);
    }
    expect(aborted).toBe(moved);
    expect(moved).toBeGreaterThan(2);
  });

  it('lays a card that is played on the table at once', async () => {
    const stacks: (string | undefined)[] = [];
    const played: Played = table('decade', 4, {
      async perform(events, { draw }) {
        if (events[0]?.type !== 'event-played' && events[0]?.type !== 'points-played') return;
        const { card } = events[0];
        draw();
        stacks.push(played.director.state.stack.find((frame) => frame.phase === 'played' && frame.card === card)?.phase);
      },
    });
    await play(played, 4, 80);
    expect(stacks.length).toBeGreaterThan(5);
    expect(new Set(stacks)).toEqual(new Set(['played']));
  });

  it('waits at a world card until it is dismissed; what is skipped before it moves again after it', async () => {
    const shown: string[] = [];
    const after: number[] = [];
    let dismissed = false;
    const played: Played = table('decade', 1, {
      pauses: true,
      async perform(events) {
        if (dismissed) after.push(events.length);
        dismissed = false;
      },
      onChange() {
        const now = played.director.shown;
        if (!now) return;
        shown.push(now.of);
        // Skipping is no answer to a card that lies on the table.
        played.director.skip();
        expect(played.director.shown).toBe(now);
        setTimeout(() => {
          dismissed = true;
          played.director.goOn();
        });
      },
    });
    await play(played, 1, 200, () => played.director.skip());
    expect(shown).toContain('world');
    expect(shown).toContain('agenda');
    expect(after.length).toBeGreaterThan(0);
    expect(played.director.state).toBe(played.session.state);
  });

  it('shows a die only with the card that it was rolled for', async () => {
    const rolled: string[] = [];
    for (const [scenario, seed] of SCENARIOS.flatMap((each) => [1, 2, 3].map((n) => [each, n] as const))) {
      const played: Played = table(scenario, seed, {
        speed: 0,
        pauses: true,
        onChange() {
          const { shown } = played.director;
          if (!shown) return;
          if (shown.of === 'world' && shown.roll !== null) rolled.push(shown.world);
          setTimeout(() => played.director.goOn());
        },
      });
      await play(played, seed, 300);
    }
    expect(rolled.length).toBeGreaterThan(0);
    for (const world of rolled) expect(JSON.stringify(rules.world[world]?.test), world).toContain('"count":"roll"');
  });

  it('stands where the game stands when an action is taken back', async () => {
    const played: Played = table('decade', 6, { perform: () => new Promise((done) => setTimeout(done, 2)) });
    const choose = chooser(6);
    let undone = 0;
    for (let i = 0; i < 120 && awaiting(rules, played.session.state); i++) {
      played.session.act(choose(played.session.state));
      if (!played.session.canUndo()) {
        await played.director.rest();
        continue;
      }
      // In the middle of its moving.
      await new Promise((next) => setTimeout(next, 1));
      played.session.undo();
      undone++;
      await played.director.rest();
      expect(played.director.state).toBe(played.session.state);
      expect(played.director.told).toBe(played.session.events.length);
      played.session.act(choose(played.session.state));
      await played.director.rest();
    }
    expect(undone).toBeGreaterThan(3);
  });

  it('moves nothing where nothing is to move, and is heard once for each action', async () => {
    const played = table('decade', 7, { speed: 0, eyes: 'iran' });
    const before = played.session.events.length;
    await play(played, 7, 60);
    expect(played.performed).toEqual([]);
    expect(played.heard.flat()).toEqual(eventsOf(played, before).filter((event) => visibleTo(event, 'iran')));
    expect(played.heard.length).toBeLessThanOrEqual(60);
    expect(played.director.state).toBe(played.session.state);
  });
});
