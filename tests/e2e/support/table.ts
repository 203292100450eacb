import type { Page } from 'playwright';
import type { Ally } from '../../../src/engine/types';
import { tabTo } from './keyboard';
import type { Mirror } from './mirror';

/** A place that can be pressed on the table, in page coordinates (its middle). */
export interface Target {
  key: string;
  label: string;
  barred: boolean;
  hold: boolean;
  piece: string;
  x: number;
  y: number;
  w: number;
  h: number;
}

/** What the table's own element offers for tests. */
interface TableElement extends HTMLElement {
  targets(): Target[];
  scene(): { id: string; say?: string; x: number; y: number; w: number; h: number }[];
  displayed(): string[];
  inspect(): Promise<{ flaw: string; piece: string; text: string; more: string }[]>;
  wayTo(key: string): string | null;
}

const TABLE = '[data-table]';

/** Everything that can be pressed now. */
export const targets = (page: Page): Promise<Target[]> => page.evaluate((at) => (document.querySelector(at) as TableElement).targets(), TABLE);

/** What the pieces of the table say, by piece. */
export const says = (page: Page): Promise<Record<string, string>> =>
  page.evaluate((at) => Object.fromEntries((document.querySelector(at) as TableElement).scene().map(({ id, say }) => [id, say ?? ''])), TABLE);

/** Ids of what is in Phaser's display list. */
export const displayed = (page: Page): Promise<string[]> => page.evaluate((at) => (document.querySelector(at) as TableElement).displayed(), TABLE);

/** What a careful eye would mend of the scene as it is drawn. */
export const flaws = (page: Page): Promise<string[]> =>
  page.evaluate(
    async (at) => (await (document.querySelector(at) as TableElement).inspect()).map(({ flaw, piece, text, more }) => `${flaw}: "${text}" on ${piece} ${more}`),
    TABLE,
  );

/** Opens when Phaser has drawn its first scene. */
export async function tableReady(page: Page): Promise<void> {
  await page.locator('[data-table]:not([data-table=""])').waitFor({ state: 'attached', timeout: 30_000 });
  await painted(page);
}

/** Waits until what has changed has been drawn, and its keys are listened for. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** How a person presses a place: by mouse or by finger, on the canvas itself, or by keys alone. */
export type Hand = 'mouse' | 'touch' | 'keys';

/** Presses a place of the table. @throws where there is none */
export async function pressTarget(page: Page, key: string, hand: Hand = 'mouse'): Promise<void> {
  if (hand === 'keys') {
    await pressByKeys(page, key);
    await painted(page);
    return;
  }
  const target = (await targets(page)).find((each) => each.key === key);
  if (!target) throw new Error(`There is no ${key} on the table.`);
  if (hand === 'touch') await page.touchscreen.tap(target.x, target.y);
  else if (target.hold) {
    await page.mouse.move(target.x, target.y);
    await page.mouse.down();
    await page.waitForTimeout(750);
    await page.mouse.up();
  } else await page.mouse.click(target.x, target.y);
  await painted(page);
}

let presses = 0;

/** By the place's own letter or figure where it has one, every second time; else by Tab, and Enter or Space. */
async function pressByKeys(page: Page, key: string): Promise<void> {
  presses++;
  const button = page.locator(`[data-target=${JSON.stringify(key)}]`);
  const own = await button.getAttribute('aria-keyshortcuts');
  if (own?.length === 1 && presses % 2 === 0) return page.keyboard.press(own);
  await tabTo(page, button, 150);
  await page.keyboard.press(presses % 3 === 0 ? 'Space' : 'Enter');
}

/** Presses its way to an action, opening what must be opened. */
export async function doOnTable(page: Page, action: string, hand: Hand = 'mouse'): Promise<void> {
  const { ply } = await look(page);
  for (let presses = 0; presses < 12; presses++) {
    const next = await page.evaluate(([at, key]) => (document.querySelector(at) as TableElement).wayTo(key), [TABLE, action] as const);
    if (next === null) throw new Error(`No way to ${action} on the table: ${(await targets(page)).map(({ key }) => key).join(' ')}`);
    await pressTarget(page, next, hand);
    // Some places do it at once, some choose it and are confirmed.
    if ((await look(page)).ply !== ply) return;
  }
  throw new Error(`${action} is out of reach on the table.`);
}

export interface TableShown {
  awaiting: string;
  ply: number;
  curtain: boolean;
}

const look = (page: Page): Promise<TableShown & { moving: boolean; goOn: boolean }> =>
  page.evaluate((at) => {
    const root = document.querySelector<HTMLElement>('[data-ply]');
    const keys = (document.querySelector(at) as TableElement | null)?.targets?.().map(({ key }) => key) ?? [];
    return {
      awaiting: root?.dataset.awaiting ?? '?',
      ply: Number(root?.dataset.ply ?? -1),
      moving: root?.dataset.moving !== undefined,
      goOn: keys.includes('go-on'),
      curtain: keys.includes('lift'),
    };
  }, TABLE);

/** Waits until a person is asked or the game is over, dismissing world cards on the way. */
export async function tableSettled(page: Page, people: readonly Ally[], after = -1, hand: Hand = 'mouse'): Promise<TableShown> {
  const end = Date.now() + 60_000;
  for (;;) {
    const now = await look(page);
    if (now.goOn) await pressTarget(page, 'go-on', hand);
    else if (!now.moving && now.ply > after && (now.awaiting === '' || people.includes(now.awaiting.split(':')[0] as Ally))) return now;
    else if (Date.now() > end) throw new Error(`The table does not come to rest: ${JSON.stringify(now)}`);
    else await page.waitForTimeout(25);
  }
}

export interface TableCourse {
  people: readonly Ally[];
  mirror: Mirror;
  hand?: Hand;
  most?: number;
  /** Called while a curtain hangs. */
  curtain?: () => Promise<void>;
  /** Called at every decision before something is pressed. */
  at?: (shown: TableShown) => Promise<void>;
}

/** Plays the game on the table to its end, as one person or as both, following the mirror's advice. @returns what was done */
export async function playTable(page: Page, { people, mirror, hand = 'mouse', most = Number.POSITIVE_INFINITY, curtain, at }: TableCourse): Promise<string[]> {
  const done: string[] = [];
  let shown = await tableSettled(page, people, -1, hand);
  while (shown.awaiting !== '' && done.length < most) {
    if (shown.curtain) {
      await curtain?.();
      await pressTarget(page, 'lift', hand);
      shown = await tableSettled(page, people, -1, hand);
    }
    await at?.(shown);
    const key = mirror.advice();
    await doOnTable(page, key, hand);
    done.push(key);
    mirror.does(key);
    shown = await tableSettled(page, people, shown.ply, hand);
    if (shown.ply !== mirror.state.ply) throw new Error(`After ${key} the table stands at action ${shown.ply}, the mirror at ${mirror.state.ply}.`);
  }
  return done;
}
