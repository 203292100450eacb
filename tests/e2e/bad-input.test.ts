import type { BrowserContext, Page } from 'playwright';
import { readSave, writeSave } from '../../src/play/record';
import { verify } from '../../src/play/verify';
import { expect, test } from './support/browser';
import { mouse, play, startGame } from './support/player';
import { exported, importFile, playedGame, rules, withSettings } from './support/saves';

const whole = writeSave(playedGame({ scenario: 'ukraine', seed: 3, players: { russia: 'person', iran: 'random' } }, (_, state) => state.ply >= 40, 'random'));

/** The whole save with one thing changed by hand. */
function edited(change: (save: ReturnType<typeof readSave>) => void): string {
  const save = readSave(whole);
  change(save);
  return JSON.stringify(save);
}

const REFUSED: Record<string, { file: string; says: string }> = {
  truncated: { file: whole.slice(0, whole.length / 2), says: 'It can’t be read: it was cut short, or it is no saved game.' },
  empty: { file: '', says: 'The file is empty.' },
  foreign: { file: JSON.stringify({ name: 'A shopping list', items: ['tea', 'rice'] }), says: 'It is no saved game of Fair-Weather Friends.' },
  newer: {
    file: JSON.stringify({ ...JSON.parse(whole), format: 2 }),
    says: 'It was made by a newer version of the game (format 2; this one reads up to 1).',
  },
  huge: { file: `${whole.slice(0, -1)}${' '.repeat(10_000_000)}}`, says: 'It is larger than 5 MB, and no saved game is.' },
  'damaged field': { file: JSON.stringify({ ...JSON.parse(whole), seed: 'seven' }), says: 'It is damaged: seed is wrong' },
  'reserved word': { file: whole.replace('"format"', '"__proto__":{"a":1},"format"'), says: 'It is damaged: __proto__ is wrong' },
};

/** What the one alert of the page says, beside its buttons: one line, for people. */
async function alertOf(page: Page): Promise<string> {
  const text = await page.getByRole('alert').evaluate((alert: HTMLElement) => (alert.querySelector('p') ?? alert).textContent);
  expect(text.trim().split('\n')).toHaveLength(1);
  expect(text).not.toMatch(/undefined|\[object|Error\b|\bat \w+ \(/);
  return text.trim();
}

test('a file that is no good is refused in one clear line', async ({ openProfile }) => {
  const page = await openProfile({ at: '#/games' });
  for (const [name, { file, says }] of Object.entries(REFUSED)) {
    await importFile(page, `${name}.fwf.json`, file);
    await page.getByRole('alert').getByText(`${name}.fwf.json is not imported.`).waitFor();
    expect(await alertOf(page)).toContain(`${name}.fwf.json is not imported. ${says}`);
  }
  await page.getByText('No game is saved here yet').waitFor();

  // The file that they were made from is fine.
  await importFile(page, 'whole.fwf.json', whole);
  await page.getByRole('status').getByText('Imported “The war in Ukraine”. Verified.').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('a save whose moves were edited is named as such, and not played', async ({ openProfile }) => {
  const page = await openProfile({ at: '#/games' });
  const forged = edited((save) => {
    const row = save.actions[20];
    if (row) row.hash = 'forged';
  });
  expect(verify(rules, readSave(forged))).toMatchObject({ ok: false, kind: 'bad', at: 21 });
  await importFile(page, 'forged.fwf.json', forged);
  await page.getByRole('alert').waitFor();
  expect(await alertOf(page)).toContain('wrong from action 21');

  await page.getByRole('link', { name: 'Open The war in Ukraine' }).click();
  await page.getByRole('heading', { name: 'This game can’t be opened' }).waitFor();
  expect(await alertOf(page)).toContain('It differs from the rules at action 21.');
});

test('an address that leads to no game says so', async ({ openProfile }) => {
  const page = await openProfile({ at: '#/game/nobody-has-this' });
  expect(await alertOf(page)).toBe('There is no saved game at this address.');
});

test('without storage the game goes on, and offers to be exported', async ({ openProfile }) => {
  const page = await openProfile({
    before: async (context) => {
      await withSettings()(context);
      await context.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied by the test', 'SecurityError');
        };
      });
    },
  });
  const banner = page.getByRole('alert');
  expect(await alertOf(page)).toContain('This browser gives the game no storage.');
  await startGame(page, { scenario: 'ukraine', way: 'russia', seed: 5 });
  const { pressed } = await play(page, { people: ['russia'], fingers: mouse, most: 6 });
  const { record } = await exported(page, () => banner.getByRole('button', { name: 'Export this game' }).click());
  expect(record.actions.filter(({ side }) => side === 'russia')).toHaveLength(pressed.length);
  expect(verify(rules, record).ok).toBe(true);
});

test('when storage runs full the game goes on, and offers to be exported', async ({ openProfile }) => {
  const page = await openProfile({
    before: async (context) => {
      await withSettings()(context);
      await context.addInitScript(() => {
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function (...args) {
          if ('full' in window) throw new DOMException('full, says the test', 'QuotaExceededError');
          return put.apply(this, args);
        };
      });
    },
  });
  await startGame(page, { scenario: 'ukraine', way: 'russia', seed: 5 });
  const before = await play(page, { people: ['russia'], fingers: mouse, most: 3 });
  const banner = page.getByRole('alert');
  expect(await banner.count()).toBe(0);

  await page.evaluate(() => Object.assign(window, { full: true }));
  const after = await play(page, { people: ['russia'], fingers: mouse, most: 4 });
  await banner.waitFor();
  expect(await alertOf(page)).toContain('This browser’s storage is full.');
  const { record } = await exported(page, () => banner.getByRole('button', { name: 'Export this game' }).click());
  expect(record.actions).toHaveLength(after.shown.ply);
  expect(record.actions.filter(({ side }) => side === 'russia')).toHaveLength(before.pressed.length + 4);
  expect(verify(rules, record).ok).toBe(true);

  // It is full, not gone: what was held in memory is written as soon as there is room.
  await page.evaluate(() => Reflect.deleteProperty(window, 'full'));
  await play(page, { people: ['russia'], fingers: mouse, most: 1 });
  await banner.waitFor({ state: 'detached' });
});

test('an address that changes while the page is starting is followed', async ({ openProfile }) => {
  // No event tells of it: as when the address changes between the first drawing and the moment from which it is listened to.
  const before = async (context: BrowserContext): Promise<void> => {
    await context.addInitScript(() => {
      const listen = window.addEventListener.bind(window) as (...given: unknown[]) => void;
      window.addEventListener = (...given: unknown[]): void => {
        if (given[0] === 'hashchange' && location.hash === '') history.replaceState(null, '', '#/games');
        listen(...given);
      };
    });
  };
  const page = await openProfile({ before });
  await page.getByRole('heading', { level: 1, name: 'Saved games' }).waitFor();
});
