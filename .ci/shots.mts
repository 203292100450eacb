// npm run shots: pictures of twelve states of the game, light and dark; fails where text overlaps, is cut, too small or too pale.
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { type BrowserContextOptions, chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { createPlayer } from '../src/ai/players';
import { actionKey } from '../src/engine/actions';
import { observe } from '../src/engine/observe';
import { filmOf } from '../src/play/frames';
import type { SavedGame } from '../src/play/record';
import { openRecord, playedGame, rules } from '../tests/e2e/support/saves';
import { doOnTable, flaws, pressTarget, tableReady, tableSettled, targets } from '../tests/e2e/support/table';
import { findBrowser } from './browser.mjs';
import { lookOver } from './look-over.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'shots' },
    only: { type: 'string' },
    size: { type: 'string', default: '1280x720' },
    theme: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    'no-build': { type: 'boolean', default: false },
  },
});

interface Shot {
  name: string;
  /** Brings the page there. */
  go(page: Page, address: string): Promise<void>;
  context?: BrowserContextOptions;
  /** Not on the table: an HTML page. */
  page?: boolean;
}

const onTable =
  (record: () => SavedGame, then: (page: Page) => Promise<void> = async () => {}): Shot['go'] =>
  async (page, address) => {
    await openRecord(page, address, record());
    await tableReady(page);
    await tableSettled(page, ['russia', 'iran']);
    await then(page);
  };

const russia = { russia: 'person', iran: 'greedy' } as const;
const decade = (until: Parameters<typeof playedGame>[1], players: SavedGame['players'] = russia, seed = 14): SavedGame =>
  playedGame({ scenario: 'decade', seed, players }, until);
const topOf = (state: { stack: { phase: string }[] }) => state.stack[state.stack.length - 1];

const midGame = (): SavedGame =>
  decade((asked, state) => {
    const top = state.stack[state.stack.length - 1];
    return state.year >= 8 && asked.side === 'russia' && top?.phase === 'spend' && top.points >= 2;
  });

/** A position in which the person's next action, as greedy would choose it, brings a world card. */
const beforeWorld = (): SavedGame => {
  const mind = createPlayer('greedy');
  return decade((asked, state) => {
    if (state.year < 6 || asked.side !== 'russia') return false;
    const { action } = mind.choose(rules, observe(rules, state, asked.side), state.ply);
    return filmOf(rules, state, action).frames.some(({ event }) => event.type === 'world-happens');
  });
};

const advice = (record: SavedGame): string => {
  // The record's own last position stands in its snapshots and patches: played once more to its end.
  let key = '';
  playedGame({ scenario: record.scenario, seed: record.seed, players: record.players }, (asked, state) => {
    if (state.ply < record.actions.length) return false;
    key = actionKey(createPlayer('greedy').choose(rules, observe(rules, state, asked.side), state.ply).action);
    return true;
  });
  return key;
};

const SHOTS: readonly Shot[] = [
  { name: 'menu', page: true, go: async (page, address) => void (await page.goto(address)) },
  { name: 'new-game', page: true, go: async (page, address) => void (await page.goto(`${address}#/new`)) },
  {
    name: 'opening',
    go: onTable(() => playedGame({ scenario: 'ukraine', seed: 7, players: russia }, (asked) => asked.decision === 'play' && asked.side === 'russia')),
  },
  { name: 'mid-game', go: onTable(midGame) },
  {
    name: 'card',
    go: onTable(
      () =>
        decade(
          (asked, state) =>
            state.year >= 8 && asked.side === 'russia' && asked.decision === 'play' && state.hands.russia.some((id) => rules.card[id]?.side === 'iran'),
        ),
      async (page) => {
        const cards = (await targets(page)).filter(({ key }) => key.startsWith('card:'));
        const card = cards.find(({ key }) => rules.card[key.slice(5)]?.side === 'iran') ?? cards[0];
        if (card) await pressTarget(page, card.key);
      },
    ),
  },
  {
    name: 'summit',
    go: onTable(() =>
      decade((asked, state) => {
        const top = state.stack[state.stack.length - 1];
        return state.year >= 6 && asked.side === 'russia' && top?.phase === 'compose' && top.draft.length >= 2;
      }),
    ),
  },
  {
    name: 'world',
    go: async (page, address) => {
      const record = beforeWorld();
      await openRecord(page, address, record);
      await tableReady(page);
      await tableSettled(page, ['russia']);
      await doOnTable(page, advice(record));
      await page.waitForTimeout(400);
    },
  },
  { name: 'reckoning', go: onTable(() => decade((asked, state) => state.year >= 3 && asked.side === 'russia' && asked.decision === 'due')) },
  {
    name: 'curtain',
    go: async (page, address) => {
      await openRecord(
        page,
        address,
        decade((asked, state) => state.year >= 5 && asked.side === 'iran' && topOf(state)?.phase === 'play', { russia: 'person', iran: 'person' }),
      );
      await tableReady(page);
    },
  },
  {
    name: 'replay',
    go: async (page, address) => {
      await openRecord(page, address, decade(undefined), 'Replay');
      await tableReady(page);
      const years = (await targets(page)).filter(({ key }) => /^replay:\d+$/.test(key));
      const year = years[8] ?? years.at(-1);
      if (year) await pressTarget(page, year.key);
    },
  },
  { name: 'end', page: true, go: async (page, address) => openRecord(page, address, decade(undefined)) },
  { name: 'phone', go: onTable(midGame), context: { viewport: { width: 844, height: 390 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true } },
];

const [width = 1280, height = 720] = values.size.split('x').map(Number);
const themes = values.theme ? [values.theme] : ['light', 'dark'];
const executablePath = findBrowser();
if (!executablePath) throw new Error('npm run shots needs Chromium, Chrome or Edge: set CHROME_BIN.');
if (!values['no-build']) await build({ logLevel: 'error', build: { outDir: values.dist } });
const server = await preview({ logLevel: 'error', build: { outDir: values.dist }, preview: { host: '127.0.0.1', port: await freePort(), strictPort: false } });
const address = `${server.resolvedUrls?.local[0]}?renderer=canvas`;
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
mkdirSync(values.out, { recursive: true });

let found = 0;
for (const shot of SHOTS.filter(({ name }) => !values.only || values.only.split(',').includes(name))) {
  for (const theme of themes) {
    const context = await browser.newContext({ viewport: { width, height }, ...shot.context });
    await context.addInitScript(
      (text) => {
        if (location.protocol.startsWith('http')) localStorage.setItem('fwf.settings', text);
      },
      JSON.stringify({ view: 'table', theme, pace: 'instant', motion: 'none', sound: false }),
    );
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    try {
      await shot.go(page, address);
      await page.waitForTimeout(400);
      problems.push(...(shot.page ? await lookOver(page) : await flaws(page)));
      const { violations } = await new AxeBuilder({ page }).analyze();
      problems.push(...violations.map(({ id, help, nodes }) => `axe ${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join('; ')})`));
    } catch (error) {
      problems.push(`not reached: ${error instanceof Error ? error.message : error}`);
    }
    await page.screenshot({ path: join(values.out, `${shot.name}-${theme}.png`) });
    await context.close();
    found += problems.length;
    console.log(`${problems.length === 0 ? 'ok  ' : 'FLAW'} ${shot.name} ${theme}`);
    for (const problem of problems) console.log(`     ${problem}`);
  }
}
await browser.close();
await server.close();
console.log(found === 0 ? 'Nothing to mend.' : `${found} to mend.`);
process.exitCode = found === 0 ? 0 : 1;

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
