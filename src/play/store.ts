import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Ending } from '../engine/state';
import type { Ally } from '../engine/types';
import { writeSave } from './save-file';
import type { PlayerKind, SavedGame } from './saved-game';

/** What a list of games shows of one. */
export interface GameRow {
  id: string;
  title: string;
  scenario: string;
  players: Record<Ally, PlayerKind>;
  /** Milliseconds since 1970. */
  updated: number;
  plies: number;
  /** Index of the year it stands in. */
  year: number;
  ended: Ending | null;
}

/** refused: the browser gives no storage; full: it takes no more. Play goes on in memory, and a game can be exported. */
export type StoreProblem = 'refused' | 'full' | null;

/** Games kept in the browser. Saving never throws: what can't be written is held in memory and `problem` says so. */
export interface GameStore {
  readonly problem: StoreProblem;
  /** Newest first. */
  list(): Promise<GameRow[]>;
  /** Writes a game under its id, a new one where none is given. Several saves in a row are written once. @returns the id */
  save(record: SavedGame, id?: string): Promise<string>;
  /** @returns null where there is no such game @throws SaveProblem where what is stored can't be read */
  load(id: string): Promise<SavedGame | null>;
  /** The stored text, even of a game that can't be read. */
  text(id: string): Promise<string | null>;
  /** Checks a file and keeps it as a game of its own; never over another. @throws SaveProblem */
  importText(text: string): Promise<string>;
  remove(id: string): Promise<void>;
  rename(id: string, title: string): Promise<void>;
  /** Hears of every change of `problem` and of the list. @returns a function that ends it */
  subscribe(listener: () => void): () => void;
  close(): void;
}

interface Stored extends GameRow {
  text: string;
}

/** Two tables, so that a list need not read every game: rows in `games`, their text in `texts`. */
interface Schema extends DBSchema {
  games: { key: string; value: GameRow };
  texts: { key: string; value: { id: string; text: string } };
}

export interface StoreOptions {
  /** Name of the database. */
  name?: string;
  now?: () => number;
  /** How long a browser may take to open its storage before it counts as refused. */
  patience?: number;
}

/** Opens the store; where the browser refuses, it is one in memory. Never throws. */
export async function openStore({ name = 'fair-weather-friends', now = Date.now, patience = 4_000 }: StoreOptions = {}): Promise<GameStore> {
  const shelf = new Shelf(now);
  try {
    const opening = openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('games', { keyPath: 'id' });
        db.createObjectStore('texts', { keyPath: 'id' });
      },
      // Another tab wants a newer database: this one lets go and plays on in memory.
      blocking: () => shelf.lose('refused'),
      terminated: () => shelf.lose('refused'),
    });
    shelf.db = await within(opening, patience);
  } catch {
    shelf.lose('refused');
  }
  return shelf;
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('storage did not open')), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

class Shelf implements GameStore {
  problem: StoreProblem = null;
  db: IDBPDatabase<Schema> | null = null;
  /** Games that could not be written. They shadow what the database holds under the same id. */
  private readonly memory = new Map<string, Stored>();
  /** Games that wait to be written; only the latest state of each counts. */
  private readonly waiting = new Map<string, { record: SavedGame; done: Promise<void> }>();
  private readonly removed = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly now: () => number) {}

  lose(problem: StoreProblem): void {
    this.db?.close();
    this.db = null;
    this.complain(problem);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.db?.close();
    this.db = null;
  }

  async list(): Promise<GameRow[]> {
    await this.last;
    const rows = new Map<string, GameRow>();
    for (const row of (await this.ask((db) => db.getAll('games'))) ?? []) rows.set(row.id, row);
    for (const { text: _, ...row } of this.memory.values()) rows.set(row.id, row);
    return [...rows.values()].filter((row) => !this.removed.has(row.id)).sort((a, b) => b.updated - a.updated || (a.id < b.id ? 1 : -1));
  }

  async save(record: SavedGame, id: string = newId(this.now())): Promise<string> {
    this.removed.delete(id);
    const before = this.waiting.get(id);
    if (before && before.record === record) await before.done;
    else {
      const done = this.inTurn(async () => {
        this.waiting.delete(id);
        // Written out only now: of several saves in a row the last state is taken.
        await this.put(stored(id, record, this.now()));
      });
      this.waiting.set(id, { record, done });
      await done;
    }
    return id;
  }

  async load(id: string): Promise<SavedGame | null> {
    const text = await this.text(id);
    return text === null ? null : read(text);
  }

  async text(id: string): Promise<string | null> {
    await this.last;
    if (this.removed.has(id)) return null;
    const held = this.memory.get(id);
    if (held) return held.text;
    return (await this.ask((db) => db.get('texts', id)))?.text ?? null;
  }

  async importText(text: string): Promise<string> {
    return this.save(await read(text));
  }

  async remove(id: string): Promise<void> {
    this.removed.add(id);
    await this.inTurn(async () => {
      this.memory.delete(id);
      await this.ask(async (db) => {
        const change = db.transaction(['games', 'texts'], 'readwrite');
        await Promise.all([change.objectStore('games').delete(id), change.objectStore('texts').delete(id), change.done]);
      });
    });
    this.tell();
  }

  async rename(id: string, title: string): Promise<void> {
    const record = await this.load(id).catch(() => null);
    if (!record) return;
    record.title = title.slice(0, 200);
    await this.save(record, id);
  }

  /** Writes one game; where that fails it stays in memory. */
  private async put(game: Stored): Promise<void> {
    const { text, ...row } = game;
    try {
      if (!this.db) throw new Error('no storage');
      const change = this.db.transaction(['games', 'texts'], 'readwrite');
      const parts = [change.objectStore('games').put(row), change.objectStore('texts').put({ id: row.id, text }), change.done];
      // A full disk aborts the whole change; only one of the parts may say why.
      const errors = (await Promise.allSettled(parts)).flatMap((part) => (part.status === 'rejected' ? [part.reason as unknown] : []));
      if (errors.length > 0) throw errors.find(isQuota) ?? errors[0];
      this.memory.delete(row.id);
      if (this.memory.size === 0) this.problem = null;
    } catch (error) {
      this.memory.set(row.id, game);
      this.problem = this.db && isQuota(error) ? 'full' : 'refused';
    }
    this.tell();
  }

  /** Asks the database; where it fails or there is none, nothing. */
  private async ask<T>(question: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | undefined> {
    if (!this.db) return undefined;
    try {
      return await question(this.db);
    } catch {
      this.complain('refused');
      return undefined;
    }
  }

  /** Writes follow one another, so that an older state never lands on a newer one. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next.catch(() => undefined);
  }

  private complain(problem: StoreProblem): void {
    if (this.problem === problem) return;
    this.problem = problem;
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/** Reading checks every field, with much code that a list of games does without. */
async function read(text: string): Promise<SavedGame> {
  const { readSave } = await import('./record');
  return readSave(text);
}

function isQuota(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === 'QuotaExceededError';
}

function stored(id: string, record: SavedGame, updated: number): Stored {
  return {
    id,
    title: record.title ?? '',
    scenario: record.scenario,
    players: { ...record.players },
    updated,
    plies: record.actions.length,
    year: record.snapshots[record.snapshots.length - 1]?.year ?? 0,
    ended: record.ending ?? null,
    text: writeSave(record),
  };
}

/** An id that no other game has: the time and some chance, which here decides nothing of a game. */
function newId(now: number): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `${now.toString(36)}-${[...random].map((n) => n.toString(36)).join('')}`;
}
