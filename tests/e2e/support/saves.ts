import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from 'playwright';
import type { PlayerName } from '../../../src/ai/names';
import { createPlayer } from '../../../src/ai/players';
import { actionKey } from '../../../src/engine/actions';
import { awaiting } from '../../../src/engine/engine';
import { observe } from '../../../src/engine/observe';
import type { Awaited } from '../../../src/engine/phases/phase';
import type { GameState } from '../../../src/engine/state';
import type { Ally, Rules } from '../../../src/engine/types';
import { type NewRecord, newRecord, readSave, type SavedGame, startOf, step, writeSave } from '../../../src/play/record';
import { loadRules } from '../../../src/rules/load';
import { createWords } from '../../../src/rules/words';

export const rules: Rules = loadRules();
export const words = createWords(rules);

/** Settings that a person might have made in this profile before. Kept as they are once the game has changed them. */
export function withSettings(settings: Record<string, string | boolean> = { pace: 'instant' }): (context: BrowserContext) => Promise<void> {
  return async (context) => {
    await context.addInitScript((text) => {
      // The empty page that a profile begins with has no storage.
      if (location.protocol.startsWith('http') && localStorage.getItem('fwf.settings') === null) localStorage.setItem('fwf.settings', text);
    }, JSON.stringify(settings));
  };
}

/** A game that a computer player plays for both sides, up to its end or to a position; saved as one of `players`. */
export function playedGame(setup: NewRecord, until: (asked: Awaited, state: GameState) => boolean = () => false, by: PlayerName = 'greedy'): SavedGame {
  const record = newRecord(rules, setup);
  const mind = createPlayer(by);
  let state = startOf(record);
  for (let asked = awaiting(rules, state); asked && !until(asked, state); asked = awaiting(rules, state)) {
    const { action, why } = mind.choose(rules, observe(rules, state, asked.side), setup.seed + state.ply);
    state = step(rules, record, state, action, { why }).state;
  }
  return record;
}

/** Presses a button that exports a game and reads the file that comes. */
export async function exported(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string; record: SavedGame }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const text = readFileSync(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text, record: readSave(text) };
}

/** Exports the game on the table from its menu. */
export function exportFromTable(page: Page): Promise<{ name: string; text: string; record: SavedGame }> {
  return exported(page, async () => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Export this game' }).click();
  });
}

/** Gives the page of saved games a file. */
export async function importFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/json', buffer });
}

/** Imports a record and opens it, to play or to watch. */
export async function openRecord(page: Page, address: string, record: SavedGame, way: 'Open' | 'Replay' = 'Open'): Promise<void> {
  await page.goto(`${address}#/games`);
  await importFile(page, 'game.fwf.json', writeSave(record));
  await page.getByRole('status').getByText('Imported').waitFor();
  await newest(page)
    .getByRole('link', { name: new RegExp(`^${way} `) })
    .click();
}

/** The first game of the list. */
export function newest(page: Page): Locator {
  return page.locator('[data-game]').first();
}

/** Keys of what a side did in a record. */
export function deedsOf(record: SavedGame, side: Ally): string[] {
  return record.actions.filter((row) => row.side === side).map((row) => actionKey(row.action));
}
