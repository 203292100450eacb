import type { Page } from 'playwright';
import { ALLIES, type Ally, partnerOf } from '../../src/engine/types';
import { newRecord } from '../../src/play/record';
import { expect, test } from './support/browser';
import { expectEndScreen, expectWhole } from './support/ending';
import { type Mirror, mirrorOf } from './support/mirror';
import { look, play, quick, settled, startGame } from './support/player';
import { deedsOf, exported, rules, withSettings } from './support/saves';

const SEED = 2015;
const CURTAIN = '[data-curtain]';

const along = (): Mirror => mirrorOf(newRecord(rules, { scenario: 'syria', seed: SEED, players: { russia: 'person', iran: 'person' } }));

/** Titles of everything that a side keeps to itself: its hand, its aim, the aims it chooses from. */
function secretsOf({ state }: Mirror, side: Ally): string[] {
  const aims = [state.aims[side], ...state.aimOffers[side]].filter((id) => id !== '');
  return [...state.hands[side].map((id) => rules.card[id]?.title ?? id), ...aims.map((id) => rules.aim[id]?.title ?? id)];
}

/** The whole document with its attributes, and as it reads. */
const documentOf = (page: Page): Promise<string> => page.evaluate(() => `${document.documentElement.outerHTML}\n${document.documentElement.textContent}`);

/** Which of some titles stand anywhere in the document. */
async function found(page: Page, titles: readonly string[]): Promise<string[]> {
  const text = await documentOf(page);
  return titles.filter((title) => text.includes(title));
}

/** Nothing that either side keeps to itself is anywhere in the document. */
async function expectNothingBeneath(page: Page, mirror: Mirror): Promise<void> {
  const secrets = [...ALLIES.flatMap((side) => secretsOf(mirror, side)), rules.agenda[mirror.state.agenda]?.title ?? ''].filter(Boolean);
  expect(secrets.length).toBeGreaterThan(1);
  expect(await found(page, secrets), 'beneath the curtain').toEqual([]);
}

/** Holds the curtain's button down until it lifts. */
async function hold(page: Page): Promise<void> {
  await page.locator('[data-lift]').hover();
  await page.mouse.down();
  await page.locator(CURTAIN).waitFor({ state: 'detached' });
  await page.mouse.up();
}

test('two people play Syria at one screen, and each curtain hides both hands', async ({ openProfile }) => {
  const page = await openProfile({ before: withSettings() });
  const mirror = along();
  await startGame(page, { scenario: 'syria', way: 'two', seed: SEED });
  let curtains = 0;
  const { shown } = await play(page, {
    people: ALLIES,
    fingers: quick,
    mirror,
    async lift(_, { curtain }) {
      curtains++;
      await expectNothingBeneath(page, mirror);
      if (curtains === 1) {
        await hold(page);
        await page.reload();
        await settled(page, ALLIES);
        await page.getByLabel('One press is enough').check();
      }
      await page.locator('[data-lift]').click();
      await page.locator(CURTAIN).waitFor({ state: 'detached' });
      // What the curtain hid is there for the one who lifted it, so the look beneath was no look at nothing.
      const side = curtain as Ally;
      const own = secretsOf(mirror, side);
      expect(await found(page, own), `seen by ${side}`).toEqual(own);
    },
    async at({ legal }) {
      // One button for each thing that may be done, and none for anything else; commitments beyond the first few are folded away.
      const may = mirror.legal();
      if (may[0]?.includes('"do":"commit"')) expect(may).toEqual(expect.arrayContaining(legal));
      else expect([...legal].sort()).toEqual(may.sort());
    },
  });
  expect(shown.awaiting).toBe('');
  expect(curtains).toBeGreaterThan(20);

  const { record } = await exported(page, () => page.getByRole('button', { name: 'Export' }).click());
  expectWhole(record);
  expect(record.players).toEqual({ russia: 'person', iran: 'person' });
  for (const side of ALLIES) expect(deedsOf(record, side)).toEqual(deedsOf(mirror.record, side));
  await expectEndScreen(page, record);
});

test('the curtain comes back after a reload and when the window loses the focus', async ({ openProfile }) => {
  const page = await openProfile({ before: withSettings({ pace: 'instant', lift: 'press' }) });
  const mirror = along();
  await startGame(page, { scenario: 'syria', way: 'two', seed: SEED });
  await play(page, { people: ALLIES, fingers: quick, mirror, most: 12, lift: () => page.locator('[data-lift]').click() });
  // On to a play: the hand lies open on the screen.
  for (let shown = await look(page); !shown.awaiting.endsWith(':play'); shown = await look(page)) {
    await play(page, { people: ALLIES, fingers: quick, mirror, most: 1, lift: () => page.locator('[data-lift]').click() });
  }
  const asked = await look(page);
  const side = asked.awaiting.split(':')[0] as Ally;

  const leaving: Record<string, () => Promise<unknown>> = {
    'a reload': () => page.reload(),
    'a lost focus': () => page.evaluate(() => dispatchEvent(new Event('blur'))),
    'a hidden page': () =>
      page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
        Reflect.deleteProperty(document, 'visibilityState');
      }),
  };
  for (const [name, leave] of Object.entries(leaving)) {
    if (await page.locator(CURTAIN).isVisible()) await page.locator('[data-lift]').click();
    await page.locator(CURTAIN).waitFor({ state: 'detached' });
    expect(await found(page, secretsOf(mirror, side))).toHaveLength(secretsOf(mirror, side).length);
    expect(
      await found(
        page,
        mirror.state.hands[partnerOf(side)].map((id) => rules.card[id]?.title ?? ''),
      ),
    ).toEqual([]);

    await leave();
    await page.locator(`[data-curtain="${side}"]`).waitFor();
    await expectNothingBeneath(page, mirror);
    const { awaiting, ply } = await look(page);
    expect({ awaiting, ply }, `after ${name}`).toEqual({ awaiting: asked.awaiting, ply: asked.ply });
  }
});
