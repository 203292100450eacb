import type { Page } from 'playwright';
import { ALLIES, type Ally } from '../../src/engine/types';
import { newRecord, type SavedGame } from '../../src/play/record';
import { expect, test } from './support/browser';
import { expectEndScreen, expectWhole } from './support/ending';
import { expectSameFigures } from './support/figures';
import { type Mirror, mirrorOf } from './support/mirror';
import { startGame } from './support/player';
import { deedsOf, exported, rules, withSettings, words } from './support/saves';
import { displayed, doOnTable, flaws, painted, playTable, pressTarget, says, tableReady, tableSettled, targets } from './support/table';

const QUICK = { pace: 'instant', motion: 'none', sound: false, view: 'table' } as const;
const AT = '?renderer=canvas';
const WIDE = { width: 1280, height: 720 };

const along = (scenario: string, side: Ally, seed: number): Mirror =>
  mirrorOf(newRecord(rules, { scenario, seed, players: { russia: 'greedy', iran: 'greedy', [side]: 'person' } }));

/** The game is over: its record is taken from the end screen, holds by the rules, and is what was pressed. */
async function expectPlayed(page: Page, side: Ally, done: readonly string[]): Promise<SavedGame> {
  const { record } = await exported(page, () => page.getByRole('button', { name: 'Export' }).click());
  expectWhole(record);
  expect(record.players).toEqual({ russia: 'greedy', iran: 'greedy', [side]: 'person' });
  expect(deedsOf(record, side)).toEqual(done);
  return record;
}

test('Russia plays Ukraine to its end by mouse on the board, and board, panels and words agree after every action', async ({ openProfile }) => {
  const page = await openProfile({ at: AT, viewport: WIDE, before: withSettings(QUICK) });
  await startGame(page, { scenario: 'ukraine', way: 'russia', seed: 2022 });
  await tableReady(page);
  const mirror = along('ukraine', 'russia', 2022);
  const done = await playTable(page, { people: ['russia'], mirror, at: () => expectSameFigures(page, mirror.state) });
  await expectEndScreen(page, await expectPlayed(page, 'russia', done));
});

test('Iran plays Ukraine to its end by touch alone, on a phone', async ({ openProfile }) => {
  const page = await openProfile({
    at: AT,
    viewport: { width: 844, height: 390 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    before: withSettings(QUICK),
  });
  await startGame(page, { scenario: 'ukraine', way: 'iran', seed: 1404 });
  await tableReady(page);
  const done = await playTable(page, { people: ['iran'], mirror: along('ukraine', 'iran', 1404), hand: 'touch' });
  await expectPlayed(page, 'iran', done);
});

test('two people play Syria on the board, and the curtain leaves nothing in the display list or the document', async ({ openProfile }) => {
  const page = await openProfile({ at: AT, viewport: WIDE, before: withSettings({ ...QUICK, lift: 'press' }) });
  const mirror = mirrorOf(newRecord(rules, { scenario: 'syria', seed: 2015, players: { russia: 'person', iran: 'person' } }));
  await startGame(page, { scenario: 'syria', way: 'two', seed: 2015 });
  await tableReady(page);
  let curtains = 0;
  await playTable(page, {
    people: ALLIES,
    mirror,
    async curtain() {
      curtains++;
      const { state } = mirror;
      const secrets = [
        ...ALLIES.flatMap((side) => [
          ...state.hands[side].map((id) => rules.card[id]?.title ?? id),
          ...[state.aims[side], ...state.aimOffers[side]].filter(Boolean).map((id) => rules.aim[id]?.title ?? id),
        ]),
      ];
      const text = await page.evaluate(() => document.documentElement.outerHTML);
      const scene = JSON.stringify(await page.evaluate(() => (document.querySelector('[data-table]') as unknown as { scene(): unknown }).scene()));
      expect(secrets.filter((secret) => text.includes(secret) || scene.includes(secret))).toEqual([]);
      for (const id of await displayed(page)) expect(id).toMatch(/^curtain/);
    },
  });
  expect(curtains).toBeGreaterThan(20);
  const { record } = await exported(page, () => page.getByRole('button', { name: 'Export' }).click());
  expectWhole(record);
  for (const side of ALLIES) expect(deedsOf(record, side)).toEqual(deedsOf(mirror.record, side));
});

test('Russia plays the whole decade by mouse on the board', async ({ openProfile }) => {
  const page = await openProfile({ at: AT, viewport: WIDE, before: withSettings(QUICK) });
  await startGame(page, { scenario: 'decade', way: 'russia', seed: 11 });
  await tableReady(page);
  const done = await playTable(page, { people: ['russia'], mirror: along('decade', 'russia', 11) });
  await expectPlayed(page, 'russia', done);
});

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  await painted(page);
}

test('cards and tokens may be dragged, undone, looked at; what can’t be done says why; the keys do the same', async ({ openProfile }) => {
  const page = await openProfile({ at: AT, viewport: WIDE, before: withSettings(QUICK) });
  await startGame(page, { scenario: 'ukraine', way: 'russia', seed: 2022 });
  await tableReady(page);
  const mirror = along('ukraine', 'russia', 2022);
  const until = async (decision: string): Promise<void> => {
    while (!(await tableSettled(page, ['russia'])).awaiting.endsWith(`:${decision}`)) await playTable(page, { people: ['russia'], mirror, most: 1 });
  };

  // A token dragged from a mat onto the draft is in it; dropped beside it, it is not.
  await until('compose');
  const token = (await targets(page)).find(({ key, piece }) => key.startsWith('token:iran:') && piece === key);
  if (!token) throw new Error('no token of Iran may be asked for');
  const good = token.key.split(':')[2] as string;
  const asks = `Iran gives ${words.count(good, 1)}`;
  const draft = async (): Promise<string> => (await says(page)).sheet ?? '';
  const before = await draft();
  expect(before).not.toContain(asks);
  await drag(page, token, { x: 640, y: 660 });
  expect(await draft()).toBe(before);
  await drag(page, token, { x: 640, y: 320 });
  expect(await draft()).toContain(asks);
  await page.keyboard.press('u');
  expect(await draft()).toBe(before);

  await until('play');
  // A card dragged onto the map lies there large, with its ways of being played.
  const card = (await targets(page)).find(({ key }) => key.startsWith('card:'));
  if (!card) throw new Error('no card in the hand');
  await drag(page, card, { x: 640, y: 300 });
  expect((await targets(page)).some(({ key }) => key.startsWith('way:'))).toBe(true);
  expect(await flaws(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect((await targets(page)).some(({ key }) => key.startsWith('way:'))).toBe(false);

  // Played for points by keys: the figure chooses the way, Enter plays it.
  const play = (await targets(page)).find(({ key }) => key.startsWith('card:')) as { key: string };
  await pressTarget(page, play.key);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  const shown = await tableSettled(page, ['russia']);
  expect(shown.ply).toBeGreaterThan(0);

  // What is barred says why.
  const barred = (await targets(page)).find(({ barred: isBarred, key }) => isBarred && key.startsWith('act:'));
  if (barred) {
    await pressTarget(page, barred.key);
    expect(Object.keys(await says(page))).toContain('told');
  }
});

test('the window may be resized and the theme changed: the board is drawn anew', async ({ openProfile }) => {
  const page = await openProfile({ at: AT, viewport: WIDE, before: withSettings(QUICK) });
  await startGame(page, { scenario: 'ukraine', way: 'russia', seed: 2022 });
  await tableReady(page);
  await doOnTable(page, along('ukraine', 'russia', 2022).advice());
  for (const [width, height] of [
    [1920, 1080],
    [844, 390],
    [2560, 1080],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(150);
    const canvas = await page.locator('.t-host canvas').boundingBox();
    expect(canvas?.width).toBeCloseTo(width, -1);
    expect(canvas?.height).toBeCloseTo(height, -1);
    expect(await flaws(page), `${width}x${height}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(150);
  expect(await flaws(page), 'dark').toEqual([]);
});

test('a lost WebGL context comes back with everything on it', async ({ openProfile }) => {
  const page = await openProfile({
    at: '?renderer=webgl',
    viewport: WIDE,
    before: async (context) => {
      await withSettings(QUICK)(context);
      // The page's own context, to be taken away as a driver would.
      await context.addInitScript(() => {
        const original = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: unknown[]) {
          const found = Reflect.apply(original, this, given);
          if (String(given[0]).startsWith('webgl') && found) Object.assign(window, { lastContext: found });
          return found;
        } as typeof original;
      });
    },
  });
  await startGame(page, { scenario: 'ukraine', way: 'russia', seed: 2022 });
  await tableReady(page);
  await page.waitForTimeout(500);
  const before = await page.screenshot();
  await page.evaluate(async () => {
    const gl = (window as unknown as { lastContext: WebGLRenderingContext }).lastContext;
    const lose = gl.getExtension('WEBGL_lose_context');
    lose?.loseContext();
    await new Promise((next) => setTimeout(next, 300));
    lose?.restoreContext();
    await new Promise((next) => setTimeout(next, 900));
  });
  expect((await page.screenshot()).equals(before), 'the picture is the same as before').toBe(true);
});
