import type { Page } from 'playwright';
import { atHand, demand, isOpen } from '../../../src/engine/fronts';
import type { GameState } from '../../../src/engine/state';
import { ALLIES, SIDES } from '../../../src/engine/types';
import { expect } from './browser';
import { rules, words } from './saves';
import { painted, pressTarget, says, tableReady, targets } from './table';

/** The figures that decide, by what they are of: 'standing russia' to '17', 'front ukraine' to '3 of 5'. */
type Figures = Record<string, string>;

/** What the engine says of a position. */
function expected(state: GameState): Figures {
  const g = { rules, state };
  const figures: Figures = { trust: `${state.trust}`, leverage: `${Math.abs(state.leverage)}`, promises: `${state.promises.length}` };
  for (const side of SIDES) figures[`standing ${side}`] = `${state.standing[side]}`;
  for (const side of ALLIES) {
    figures[`stability ${side}`] = `${state.stability[side]}`;
    figures[`sanctions ${side}`] = `${state.sanctions[side]}`;
    for (const { id } of rules.goods) {
      const n = state.reserve[side][id] ?? 0;
      if (n > 0) figures[`reserve ${side} ${id}`] = words.count(id, n);
    }
  }
  for (const { id } of rules.fronts) {
    if (isOpen(g, id) && demand(g, id) > 0 && id !== 'un') figures[`front ${id}`] = `${atHand(g, id)} of ${demand(g, id)}`;
  }
  for (const { id, closedTo } of rules.arenas) {
    for (const side of SIDES) if (!closedTo.includes(side)) figures[`cubes ${id} ${side}`] = `${state.cubes[id]?.[side] ?? 0}`;
  }
  return figures;
}

const first = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? `nothing like ${pattern} in "${text}"`;

/** The same figures as the pieces of the table say them; fronts and arenas only where the map lies open. */
async function onTable(page: Page, wanted: Figures): Promise<Figures> {
  const said = await says(page);
  const figures: Figures = {};
  const mat = (side: string): string => said[`mat:${side}`] ?? '';
  for (const key of Object.keys(wanted)) {
    const [of = '', id = '', side = ''] = key.split(' ');
    const name = words.t('game.sideName', { context: (side || id) as 'russia' });
    if (of === 'trust') figures[key] = first(said.bar ?? '', /Trust (\d+)/);
    else if (of === 'promises') figures[key] = /(\d+) in use/.exec(said.bar ?? '')?.[1] ?? '0';
    else if (of === 'leverage') figures[key] = /holds (\d+)/.exec(said.beam ?? '')?.[1] ?? '0';
    else if (of === 'standing' && id === 'west') {
      if (said.ruler) figures[key] = first(said.ruler, /West (\d+)/);
    } else if (of === 'standing' || of === 'stability' || of === 'sanctions') figures[key] = first(mat(id), new RegExp(`${of} (\\d+)`, 'i'));
    else if (of === 'reserve') figures[key] = mat(id).includes(wanted[key] ?? '') ? (wanted[key] ?? '') : `not in "${mat(id)}"`;
    else if (of === 'front' && said[`front:${id}`]) figures[key] = first(said[`front:${id}`] ?? '', /(\d+ of \d+)/);
    else if (of === 'cubes' && said[`arena:${id}`]) figures[key] = first(said[`arena:${id}`] ?? '', new RegExp(`${name} (\\d+)`));
  }
  return figures;
}

/** The same figures as the words tell them. */
async function inWords(page: Page, wanted: Figures): Promise<Figures> {
  const read = await page.evaluate(() => {
    const text = (at: string): string => (document.querySelector<HTMLElement>(at)?.textContent ?? '').replace(/\s+/g, ' ');
    const all = (at: string): string[] => [...document.querySelectorAll<HTMLElement>(at)].map((each) => (each.textContent ?? '').replace(/\s+/g, ' '));
    return {
      scores: all('.g-score'),
      russia: text('.g-mat-russia'),
      iran: text('.g-mat-iran'),
      headlines: all('.g-lead-row .g-headline'),
      tracks: ['russia', 'iran'].map((side) =>
        [...document.querySelectorAll<HTMLElement>(`.g-mat-${side} .g-row-end .g-figure`)].map((each) => (each.textContent ?? '').trim()),
      ),
      slips: document.querySelectorAll('.g-slips > li').length,
      fronts: text('.g-plates'),
      rows: [...document.querySelectorAll('.g-state table tr')].map((row) =>
        [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
      ),
    };
  });
  const figures: Figures = {};
  for (const key of Object.keys(wanted)) {
    const [of = '', id = '', side = ''] = key.split(' ');
    const mat = id === 'russia' ? read.russia : read.iran;
    if (of === 'trust') figures[key] = first(read.headlines[1] ?? '', /^(\d+)/);
    else if (of === 'leverage') figures[key] = /(\d+)/.exec(read.headlines[0] ?? '')?.[1] ?? '0';
    else if (of === 'promises') figures[key] = `${read.slips}`;
    else if (of === 'standing') figures[key] = first(read.scores[['russia', 'iran', 'west'].indexOf(id)] ?? '', /(\d+)/);
    else if (of === 'stability' || of === 'sanctions') figures[key] = first(read.tracks[id === 'russia' ? 0 : 1]?.[of === 'stability' ? 0 : 1] ?? '', /^(\d+)/);
    else if (of === 'reserve') figures[key] = mat.includes(wanted[key] ?? '') ? (wanted[key] ?? '') : `not in "${mat}"`;
    else if (of === 'front') figures[key] = first(read.fronts, new RegExp(`${words.front(id)} ?(\\d+ of \\d+)`));
    else if (of === 'cubes') {
      const row = read.rows.find((cells) => cells[0]?.startsWith(words.arena(id)));
      figures[key] = first(row?.[1 + ['russia', 'iran', 'west'].indexOf(side)] ?? '', /(\d+)/);
    }
  }
  return figures;
}

/** Board, ledger and words show what the engine says. */
export async function expectSameFigures(page: Page, state: GameState): Promise<void> {
  const wanted = expected(state);
  const board = await onTable(page, wanted);
  for (const [key, figure] of Object.entries(board)) expect(figure, `${key} on the table`).toBe(wanted[key]);

  const ledger = (await targets(page)).find(({ key }) => key.startsWith('panel:ledger'));
  if (ledger) {
    await pressTarget(page, ledger.key);
    await page.locator('dialog[open] .t-panel-cols').waitFor();
    expect(await page.locator('dialog[open] .g-slips > li').count(), 'promises in the ledger').toBe(state.promises.length);
    await page.keyboard.press('Escape');
  }

  await page.keyboard.press('w');
  await page.locator('.g-state').waitFor();
  await painted(page);
  const told = await inWords(page, wanted);
  await page.keyboard.press('w');
  await tableReady(page);
  expect(told).toEqual(wanted);
}
