import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { ALLIES } from '../../../src/engine/types';
import { people, type SavedGame } from '../../../src/play/record';
import { createReplay } from '../../../src/play/replay';
import { expect } from './browser';
import { rules, words } from './saves';

/** A finished game's record holds by the rules. */
export function expectWhole(record: SavedGame): void {
  expect(createReplay(rules, record).verdict).toEqual({ ok: true, kind: 'verified' });
  expect(record.ending).toBeDefined();
}

/** The end screen says how the game ended: who came out how, everybody's Standing, and history beside it. */
export async function expectEndScreen(page: Page, record: SavedGame): Promise<void> {
  const replay = createReplay(rules, record);
  const state = replay.stateAt(replay.length);
  const outcome = words.outcome(state);
  const persons = people(record);
  const title = persons.length === 1 && persons[0] ? outcome?.sides[persons[0]].title : outcome?.title;
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
  const standing = await page.getByRole('list', { name: 'Standing' }).getByRole('listitem').allTextContents();
  for (const side of [...ALLIES, 'west'] as const) {
    const name = words.t('ui.end.names', { context: side });
    expect(
      standing.some((row) => row.includes(`${name} ${state.standing[side]}`)),
      `${name} in ${standing}`,
    ).toBe(true);
  }
  for (const name of ['Where it came from', 'Beside history']) await page.getByRole('heading', { name }).waitFor();
  await expectPicture(page);
}

/** The end is saved as a picture of 1600x900. */
async function expectPicture(page: Page): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the picture' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  const picture = readFileSync(await download.path());
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1600, 900]);
}
