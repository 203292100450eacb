import type { Page } from 'playwright';
import type { SavedGame } from '../../src/play/record';
import { expect, test } from './support/browser';
import { openRecord, playedGame, withSettings } from './support/saves';
import { flaws, painted, pressTarget, tableReady, tableSettled, targets } from './support/table';

const QUICK = { pace: 'instant', motion: 'none', sound: false } as const;

/** A game against the Attaché, at the first Summit's empty sheet. */
const atSummit = (): SavedGame =>
  playedGame(
    { scenario: 'decade', seed: 14, players: { russia: 'person', iran: 'attache' } },
    (asked) => asked.side === 'russia' && asked.decision === 'compose',
  );

const has = async (page: Page, key: string): Promise<boolean> => (await targets(page)).some((target) => target.key === key);

/** Asks by the letter of the button, and waits for what is read out. */
async function ask(page: Page, answer: RegExp): Promise<void> {
  await page.keyboard.press('q');
  await page.getByRole('status').getByText(answer).waitFor();
  await painted(page);
}

test('on the board Iran is asked what it would take; its terms are laid on the sheet, proposed, and signed', async ({ openProfile, address }) => {
  const page = await openProfile({ at: '?renderer=canvas', viewport: { width: 1280, height: 720 }, before: withSettings({ ...QUICK, view: 'table' }) });
  await openRecord(page, `${address}?renderer=canvas`, atSummit());
  await tableReady(page);
  await tableSettled(page, ['russia']);
  await ask(page, /Iran would sign, for one: .+ for .+/);
  expect(await flaws(page)).toEqual([]);
  expect(await has(page, 'put')).toBe(true);
  await pressTarget(page, 'put');
  // An answer is about one draft: with another on the sheet it may be asked again.
  expect(await has(page, 'taking')).toBe(true);
  await ask(page, /Iran would sign this\./);
  expect(await flaws(page)).toEqual([]);
  const { ply } = await tableSettled(page, ['russia']);
  await pressTarget(page, 'act:{"do":"send"}');
  await page.waitForFunction((was) => Number(document.querySelector<HTMLElement>('[data-ply]')?.dataset.ply) > was + 1, ply);
  await tableSettled(page, ['russia']);
  await page.keyboard.press('l');
  await page.locator('dialog[open] .g-log-line').getByText('Iran accepts').waitFor();
});

test('in words the same answer is a press away, and its terms are composed by a second', async ({ openProfile, address }) => {
  const page = await openProfile({ viewport: { width: 390, height: 844 }, before: withSettings({ ...QUICK, view: 'words' }) });
  await openRecord(page, address, atSummit());
  await page.getByRole('button', { name: 'What would Iran take?' }).click();
  await page.getByText(/Iran would sign, for one: /).waitFor();
  await page.getByRole('button', { name: 'Put it so' }).click();
  await expect.poll(() => page.locator('.g-lines .g-stepper').count()).toBeGreaterThan(1);
  expect(await page.getByText('Iran would sign').count()).toBe(0);
  await page.getByRole('button', { name: 'What would Iran take?' }).click();
  await page.getByText('Iran would sign this.').waitFor();
});

test('two at one screen ask each other, not the computer', async ({ openProfile, address }) => {
  const page = await openProfile({ before: withSettings({ ...QUICK, view: 'words', curtain: false }) });
  const record = atSummit();
  await openRecord(page, address, { ...record, players: { russia: 'person', iran: 'person' } });
  await page.locator('.g-composer').waitFor();
  expect(await page.getByRole('button', { name: 'What would Iran take?' }).count()).toBe(0);
});
