import type { Locator, Page } from 'playwright';
import { type Fingers, foldOf } from './player';

/** Presses Tab until something has the focus, as who has no mouse does. @throws where it is not reached */
export async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let i = 0; i < most; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}.`);
}

/** Goes to something by Tab and presses it. */
export async function tabAndPress(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/**
 * Plays with the keys that the game screen offers: figures where the button has one and its group has the keyboard,
 * arrows and Enter, and every so often Tab and the space bar.
 */
export function keyboard(): Fingers {
  let n = 0;
  const press = async (page: Page, selector: string): Promise<void> => {
    n++;
    const fold = foldOf(page.locator(selector).first());
    if ((await fold.count()) > 0) await tabAndPress(page, fold);
    if (n % 12 === 0) {
      await tabAndPress(page, page.locator(selector).first(), 'Space');
      return;
    }
    for (let i = 0; i < 60; i++) {
      const key = await page.evaluate(nextKey, { selector, figures: n % 2 === 1 });
      await page.keyboard.press(key);
      if (key === 'Enter' || /^\d$/.test(key)) return;
    }
    throw new Error(`The keys do not reach ${selector}.`);
  };
  return { press: (page, key) => press(page, `button[data-action=${JSON.stringify(key)}]`) };
}

/** The key that brings a button nearer, or presses it. Runs in the page. */
function nextKey({ selector, figures }: { selector: string; figures: boolean }): string {
  const shown = (element: Element): boolean => element.checkVisibility();
  const decision = document.querySelector<HTMLElement>('[data-decision]');
  const target = [...document.querySelectorAll<HTMLElement>(selector)].find(shown);
  const group = target?.closest('[data-group]');
  const active = document.activeElement;
  if (!decision || !target || !group) throw new Error(`No button ${selector} to press.`);
  const figure = target.querySelector('.g-key')?.textContent ?? '';
  const here = decision.contains(active) ? (active?.closest('[data-group]') ?? null) : null;
  const ruled = here ?? decision.querySelector('[data-first]');
  if (figures && figure !== '' && ruled === group) return figure;
  if (active === target) return 'Enter';
  if (!decision.contains(active)) return 'd';
  if (here !== group) {
    const before = here !== null && (here.compareDocumentPosition(group) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    return before ? 'ArrowUp' : 'ArrowDown';
  }
  return active && (active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 ? 'ArrowLeft' : 'ArrowRight';
}
