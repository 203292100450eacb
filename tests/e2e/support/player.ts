import type { Locator, Page } from 'playwright';
import { ALLIES, type Ally } from '../../../src/engine/types';
import type { Mirror } from './mirror';

/** Long enough for a slow machine; nothing here waits longer than it must. */
const PATIENCE = 30_000;

/** What the game screen shows: who is asked what, after how many actions, and what can be pressed. */
export interface Shown {
  /** 'side:decision', or '' at the end of the game. */
  awaiting: string;
  ply: number;
  /** Keys of the actions whose buttons can be seen and pressed, in the order of the page. */
  legal: string[];
  /** Ready offers that can be pressed. */
  ready: number;
  /** Whose curtain hangs. */
  curtain: string | null;
}

/** Reads the game screen. */
export function look(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const root = document.querySelector<HTMLElement>('[data-ply]');
    const seen = [...document.querySelectorAll<HTMLElement>('button[data-action]:not([aria-disabled="true"])')].filter((button) => button.checkVisibility());
    return {
      awaiting: root?.dataset.awaiting ?? '',
      ply: Number(root?.dataset.ply),
      legal: seen.map((button) => button.dataset.action ?? ''),
      ready: document.querySelectorAll('button[data-ready]').length,
      curtain: document.querySelector<HTMLElement>('[data-curtain]')?.dataset.curtain ?? null,
    };
  });
}

/** Waits until one of these people is asked, or the game is over, after more than so many actions. */
export async function settled(page: Page, people: readonly Ally[], after = -1): Promise<Shown> {
  await page.waitForFunction(
    ([sides, ply]) => {
      const root = document.querySelector<HTMLElement>('[data-ply]');
      const asked = root?.dataset.awaiting?.split(':')[0];
      return asked !== undefined && Number(root?.dataset.ply) > ply && (asked === '' || sides.includes(asked));
    },
    [[...people] as string[], after] as const,
    { timeout: PATIENCE },
  );
  return look(page);
}

/** How a person presses the button of an action. */
export interface Fingers {
  press(page: Page, key: string): Promise<void>;
}

const buttonOf = (page: Page, key: string): Locator => page.locator(`button[data-action=${JSON.stringify(key)}]`).first();

/** What unfolds the list that a button is folded away in; nothing where it lies open. */
export const foldOf = (button: Locator): Locator => button.locator('xpath=ancestor::details[not(@open)]/summary');

/** Clicks, as a mouse does: the button must be there to be hit. */
export const mouse: Fingers = {
  async press(page, key) {
    const button = buttonOf(page, key);
    const fold = foldOf(button);
    if ((await fold.count()) > 0) await fold.click();
    await button.click();
  },
};

/** Presses buttons from within the page: for games whose way there is not what is tested. */
export const quick: Fingers = {
  press: (page, key) => buttonOf(page, key).evaluate((button: HTMLElement) => button.click()),
};

/** What a person does who wants to come to the end soon. */
const WISHES: Record<string, readonly string[]> = {
  compose: ['send', 'pass'],
  play: ['points'],
  spend: ['steady', 'effort', 'make', 'end'],
  repeat: ['stop'],
};

/** Chooses among the buttons on the screen, the same one every time: a wish, else the first. */
export function choose({ awaiting, legal }: Shown): string {
  const wishes = WISHES[awaiting.split(':')[1] ?? ''] ?? [];
  const found = wishes.flatMap((wish) => legal.filter((key) => JSON.parse(key).do === wish))[0] ?? legal[0];
  if (found === undefined) throw new Error(`There is nothing to press at ${awaiting}.`);
  return found;
}

export interface Played {
  /** Keys of what was pressed, in order. */
  pressed: string[];
  shown: Shown;
}

export interface Course {
  people: readonly Ally[];
  fingers: Fingers;
  /** Stops after so many presses. */
  most?: number;
  /** Whose advice is followed; the first thing that comes to mind where there is none. */
  mirror?: Mirror;
  /** Lifts a curtain that hangs before a decision. */
  lift?: (page: Page, shown: Shown) => Promise<void>;
  /** Called at every decision before something is pressed. */
  at?: (shown: Shown) => Promise<void>;
}

/** Plays the game on the screen to its end, or for so many presses, as one person or as both. */
export async function play(page: Page, { people, fingers, most = Number.POSITIVE_INFINITY, mirror, lift, at }: Course): Promise<Played> {
  const pressed: string[] = [];
  let shown = await settled(page, people);
  while (shown.awaiting !== '' && pressed.length < most) {
    if (shown.curtain && lift) {
      await lift(page, shown);
      shown = await look(page);
    }
    await at?.(shown);
    const key = mirror?.advice() ?? choose(shown);
    await fingers.press(page, key);
    pressed.push(key);
    // The browser's computer thinks meanwhile.
    mirror?.does(key);
    shown = await settled(page, people, shown.ply).catch(() => {
      throw new Error(`Nothing came of ${key} at ${shown.awaiting}, after ${shown.ply} actions.`);
    });
    if (mirror && shown.ply !== mirror.state.ply) throw new Error(`The browser stands at action ${shown.ply}, the mirror at ${mirror.state.ply}.`);
  }
  return { pressed, shown };
}

export interface NewGame {
  scenario: string;
  way: 'russia' | 'iran' | 'two';
  seed: number;
}

/** Starts a game from the menu by mouse. */
export async function startGame(page: Page, { scenario, way, seed }: NewGame): Promise<void> {
  await page.getByRole('link', { name: 'New game' }).click();
  await page.locator(`input[name="scenario"][value="${scenario}"]`).check();
  await page.locator(`input[name="way"][value="${way}"]`).check();
  for (const side of way === 'two' ? [] : ALLIES.filter((each) => each !== way)) {
    await page.getByLabel(`Computer for ${side === 'russia' ? 'Russia' : 'Iran'}`).selectOption('greedy');
  }
  await page.getByLabel('Number of the deal').fill(String(seed));
  await page.getByRole('button', { name: 'Start' }).click();
  await settled(page, way === 'two' ? ALLIES : [way]);
}
