import type { Page } from 'playwright';
import { createPlayer } from '../../src/ai/players';
import { canonical } from '../../src/engine/actions';
import { newRecord, type SavedGame } from '../../src/play/record';
import { createSession } from '../../src/play/session';
import { expect, test } from './support/browser';
import { expectWhole } from './support/ending';
import { exported, rules, withSettings } from './support/saves';
import { painted, pressTarget, tableReady, tableSettled, targets } from './support/table';

const QUICK = { pace: 'instant', motion: 'none', sound: false, view: 'table' } as const;
const LEVELS = ['attache', 'envoy', 'minister'] as const;

/** A short game against a level, begun from the menu; its thought is a fraction of the usual. */
async function begin(page: Page, level: string): Promise<void> {
  await page.getByRole('link', { name: 'New game' }).click();
  await page.locator('input[name="scenario"][value="ukraine"]').check();
  await page.locator('input[name="way"][value="russia"]').check();
  await page.getByLabel('Computer for Iran').selectOption(level);
  await page.getByLabel('Number of the deal').fill('31');
  await page.getByRole('button', { name: 'Start' }).click();
  await tableReady(page);
}

const pointed = (page: Page): Promise<string | null> => page.evaluate(() => document.querySelector<HTMLElement>('[data-ply]')?.dataset.points ?? null);

/** Does whatever a hint points at. */
async function followHint(page: Page): Promise<void> {
  if ((await pointed(page)) === null) {
    await page.keyboard.press('h');
    await painted(page);
  }
  const key = await pointed(page);
  if (!key) throw new Error('There is no hint.');
  await pressTarget(page, key);
}

/** Percent of each level's iterations in these games. */
const BUDGET = { attache: 100, envoy: 13, minister: 3 } as const;

/** What the browser's thread chose is what Node chooses in the same place: action, reason and chances. @returns how often it was asked */
function expectSameInNode(record: SavedGame, level: (typeof LEVELS)[number]): number {
  const { scenario, seed, players } = record;
  const session = createSession({ rules, record: newRecord(rules, { scenario, seed, players }) });
  const player = createPlayer(level, { budget: BUDGET[level] });
  let asked = 0;
  for (const [at, { action, why, considered }] of record.actions.entries()) {
    const question = session.question();
    if (question) {
      asked++;
      const { action: here, ...reasons } = player.choose(rules, question.observation, question.seed);
      expect(canonical({ action, why, considered }), `action ${at}`).toBe(
        canonical({ action: here, why: reasons.why ?? undefined, considered: reasons.considered }),
      );
    }
    session.act(action);
  }
  return asked;
}

for (const level of LEVELS) {
  test(`a whole game against the ${level}, its reasons read in the log; the same moves in Node`, async ({ openProfile }) => {
    const page = await openProfile({
      at: `?renderer=canvas&think=${BUDGET[level]}`,
      viewport: { width: 1280, height: 720 },
      before: withSettings(QUICK),
    });
    await begin(page, level);
    let reasons = 0;
    for (let shown = await tableSettled(page, ['russia']); shown.awaiting !== ''; shown = await tableSettled(page, ['russia'])) {
      if (reasons === 0 && shown.ply > 30 && shown.awaiting.endsWith(':play')) {
        await page.keyboard.press('l');
        await page.locator('dialog[open] .g-log-line').first().waitFor();
        reasons = await page.locator('dialog[open] .g-log-why').count();
        await page.locator('dialog[open] .g-log-others summary').last().click();
        await page.locator('dialog[open] .g-log-others').getByText('Looked into, with chances of 100').waitFor();
        await page.keyboard.press('Escape');
        expect(reasons, 'reasons in the log').toBeGreaterThan(0);
      }
      await followHint(page);
    }
    const { record } = await exported(page, () => page.getByRole('button', { name: 'Export' }).click());
    expectWhole(record);
    expect(record.players).toEqual({ russia: 'person', iran: level });
    expect(reasons).toBeGreaterThan(0);
    expect(expectSameInNode(record, level)).toBeGreaterThan(20);
    expect(record.actions.some(({ side, why }) => side === 'iran' && typeof why === 'object')).toBe(true);
  });
}

test('the computer’s thread is killed in the middle of a game, that is said, and the game goes on', async ({ openProfile }) => {
  const page = await openProfile({
    at: '?renderer=canvas&think=5',
    viewport: { width: 1280, height: 720 },
    before: async (context) => {
      await withSettings(QUICK)(context);
      // Every thread that is started can be killed from the test, as a browser short of memory would.
      await context.addInitScript(() => {
        const threads: Worker[] = [];
        const Real = Worker;
        Object.assign(window, {
          Worker: class extends Real {
            constructor(...given: ConstructorParameters<typeof Real>) {
              super(...given);
              threads.push(this);
            }
          },
          killThreads: () => threads.forEach((thread) => void thread.dispatchEvent(new ErrorEvent('error', { message: 'killed', cancelable: true }))),
        });
      });
    },
  });
  await begin(page, 'envoy');
  await tableSettled(page, ['russia']);
  // The next question finds its thread dying.
  await page.evaluate(() => setInterval(() => (window as unknown as { killThreads(): void }).killThreads(), 20));
  let told = false;
  for (let presses = 0; presses < 40 && !told; presses++) {
    await tableSettled(page, ['russia']);
    await followHint(page);
    told = await page.getByText('The game goes on', { exact: false }).isVisible();
  }
  expect(told).toBe(true);
  const { ply } = await tableSettled(page, ['russia']);
  expect(ply).toBeGreaterThan(0);
  expect((await targets(page)).length).toBeGreaterThan(0);
});
