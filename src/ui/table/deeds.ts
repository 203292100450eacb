import type { Spot } from './scene/find';
import type { Hit, Piece } from './scene/piece';
import type { Press } from './scene/press';
import type { Stage } from './scene/sight';
import type { TableUi } from './scene/ui';
import type { Flight } from './stage/stage';

/** What a press, a look or a key comes to. */
export interface Deeds {
  press(spot: Spot): void;
  /** A press of no place: a key that belongs to the whole table. */
  plain(press: Press): void;
  /** A bar is scrubbed to a fraction of its width. */
  slide?(hit: Hit, fraction: number): void;
  point(key: string | null): void;
  /** Escape. */
  back(): void;
  /** What moves is shown at once. */
  skip(): void;
}

/** What is on the table now, and what sends things across it. */
export interface TableViewHandle {
  readonly pieces: readonly Piece[];
  fly(flights: readonly Flight[]): Promise<void>;
}

/** What listeners read at the moment something happens. */
export type Now = { current: { pieces: readonly Piece[]; size: Stage; deeds: Deeds; moving: boolean; ui: TableUi } };
