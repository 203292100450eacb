import { mkdirSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { test as base, expect, inject } from 'vitest';
import { findBrowser } from '../../../.ci/browser.mjs';

export { expect };

/** Widths the game is made for. */
export const DESKTOP = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

const FLAGS = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Starts a headless browser of this machine. @throws Error with what to install where there is none */
export async function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('The browser tests need Chromium, Chrome or Edge: `npm test` installs it where it can, or set CHROME_BIN.');
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox', ...FLAGS] : FLAGS });
}

/** Opens the game in a profile of its own: nothing saved, nothing shared with the other pages. */
export type OpenProfile = (options?: ProfileOptions) => Promise<Page>;

export interface ProfileOptions extends BrowserContextOptions {
  at?: string;
  before?: (context: BrowserContext) => Promise<void>;
  /** How games are shown where the settings kept don't say it. */
  view?: 'table' | 'words';
}

interface Fixtures {
  /** One browser for the whole file. */
  browser: Browser;
  /** Where the game is, with the slash at the end. */
  address: string;
  /** What went wrong in any page so far: errors on the console, uncaught ones, what failed to load. A test that leaves any here fails. */
  errors: string[];
  openProfile: OpenProfile;
  /** The game at its start, in a fresh profile, at desktop width. */
  page: Page;
}

/** vitest's `test` with a browser: `test('name', async ({ page }) => ...)`. */
export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are wanted
    async ({}, use) => {
      const browser = await launch();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  address: async ({}, use) => use(inject('address')),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  errors: async ({}, use) => {
    const errors: string[] = [];
    await use(errors);
    expect(errors, 'errors in the page').toEqual([]);
  },
  openProfile: async ({ browser, address, errors, task }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ at = '', before, view = 'words', ...options } = {}) => {
      const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-GB', ...options });
      contexts.push(context);
      watch(context, address, errors);
      await before?.(context);
      await context.addInitScript((shown) => {
        if (!location.protocol.startsWith('http')) return;
        const kept = JSON.parse(localStorage.getItem('fwf.settings') ?? '{}') as Record<string, unknown>;
        if (kept.view === undefined) localStorage.setItem('fwf.settings', JSON.stringify({ ...kept, view: shown }));
      }, view);
      const page = await context.newPage();
      await page.goto(address + at);
      return page;
    });
    if (task.result?.state === 'fail' || errors.length > 0) await photograph(contexts, task.name);
    await Promise.all(contexts.map((context) => context.close()));
  },
  page: async ({ openProfile }, use) => use(await openProfile()),
});

/** Notes everything that goes wrong in a profile's pages, and anything that they ask of another place than the game's own. */
function watch(context: BrowserContext, address: string, errors: string[]): void {
  context.on('weberror', (problem) => errors.push(`uncaught: ${problem.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && !url.startsWith(address)) errors.push(`asked another place: ${url}`);
  });
}

/** Leaves a picture of each open page of a failed test in test-results/. */
async function photograph(contexts: BrowserContext[], name: string): Promise<void> {
  mkdirSync('test-results', { recursive: true });
  const pages = contexts.flatMap((context) => context.pages());
  const file = name.replace(/\W+/g, '-').slice(0, 80);
  for (const [i, page] of pages.entries()) {
    await page.screenshot({ path: `test-results/${file}-${i + 1}.png`, fullPage: true }).catch(() => {});
  }
}
