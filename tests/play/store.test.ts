import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hashOf } from '../../src/engine/hash';
import { writeSave } from '../../src/play/record';
import { type GameStore, openStore } from '../../src/play/store';
import { randomGame } from '../helpers';

let names = 0;
let time = 1_000;
const fresh = (name = `games-${++names}`) => openStore({ name, now: () => ++time, patience: 500 });
const game = (seed = 1, most = 20) => randomGame('ukraine', seed, most).record;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Saves, lists, loads, renames and removes. */
async function works(store: GameStore): Promise<void> {
  const record = game();
  record.title = 'First';
  const a = await store.save(record);
  const b = await store.save(game(2, 5));
  expect((await store.list()).map((row) => row.id)).toEqual([b, a]);
  expect((await store.list())[1]).toMatchObject({
    title: 'First',
    scenario: 'ukraine',
    plies: 20,
    year: 0,
    ended: null,
    players: { russia: 'person', iran: 'random' },
  });
  expect(hashOf(await store.load(a))).toBe(hashOf(JSON.parse(writeSave(record))));
  await store.rename(a, 'Renamed');
  expect((await store.list())[0]).toMatchObject({ id: a, title: 'Renamed' });
  expect((await store.load(a))?.title).toBe('Renamed');
  await store.remove(a);
  expect(await store.load(a)).toBeNull();
  expect((await store.list()).map((row) => row.id)).toEqual([b]);
}

describe('the store', () => {
  it('keeps games from one visit to the next', async () => {
    const store = await fresh('lasting');
    await works(store);
    expect(store.problem).toBeNull();
    const [row] = await store.list();
    store.close();
    const again = await fresh('lasting');
    expect(await again.list()).toEqual([row]);
    expect((await again.load(row?.id ?? ''))?.actions.length).toBe(5);
  });

  it('saves over the same id, the last state of several saves in a row', async () => {
    const store = await fresh();
    const record = game();
    const id = await store.save(record);
    const saves = [store.save(record, id)];
    record.title = 'Later';
    saves.push(store.save(record, id), store.save(record, id));
    expect(new Set(await Promise.all(saves))).toEqual(new Set([id]));
    expect((await store.list()).length).toBe(1);
    expect((await store.load(id))?.title).toBe('Later');
  });

  it('imports under a new id, never over another game', async () => {
    const store = await fresh();
    const text = writeSave(game());
    const a = await store.importText(text);
    const b = await store.importText(text);
    expect(a).not.toBe(b);
    expect((await store.list()).length).toBe(2);
    await expect(store.importText('{}')).rejects.toThrow('not a saved game');
    expect((await store.list()).length).toBe(2);
  });

  it('goes on in memory where the browser refuses storage', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const store = await fresh();
    expect(store.problem).toBe('refused');
    await works(store);
    expect(store.problem).toBe('refused');
  });

  it('goes on in memory where storage never opens', async () => {
    vi.stubGlobal('indexedDB', { open: () => Object.assign(new EventTarget(), {}) });
    expect((await fresh()).problem).toBe('refused');
  });

  it('goes on in memory when storage is full, says so, and recovers', async () => {
    const store = await fresh();
    const id = await store.save(game(1, 5));
    let heard = 0;
    store.subscribe(() => heard++);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await store.save(game(1, 9), id);
    expect(store.problem).toBe('full');
    expect(heard).toBeGreaterThan(0);
    expect((await store.list()).map((row) => row.plies)).toEqual([9]);
    expect((await store.load(id))?.actions.length).toBe(9);
    full.mockRestore();
    await store.save(game(1, 12), id);
    expect(store.problem).toBeNull();
    expect((await store.load(id))?.actions.length).toBe(12);
  });

  it('goes on in memory when the database is taken away in the middle of a game', async () => {
    const store = await fresh();
    const id = await store.save(game(1, 5));
    store.close();
    expect(await store.save(game(1, 6), id)).toBe(id);
    expect(store.problem).toBe('refused');
    expect((await store.load(id))?.actions.length).toBe(6);
  });
});
