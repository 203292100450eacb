import { voidPromisesFor } from './deals';
import { change, type Game } from './game';
import { held } from './goods';
import { ALLIES, type FrontId, type Tally } from './types';

/** A front opens: from now on it has a demand. */
export function openFront(g: Game, front: FrontId): void {
  const row = g.state.fronts[front];
  if (!row || row.open) return;
  row.open = 1;
  change(g, { type: 'front-opens', front });
}

/** A front shuts: its goods are gone or go back, and promises of goods for it are void without blame. */
export function shutFront(g: Game, front: FrontId): void {
  const row = g.state.fronts[front];
  const data = g.rules.front[front];
  if (!row?.open || !data) return;
  row.open = 0;
  row.effort = 0;
  for (const side of ALLIES) {
    const there = row.committed[side] as Tally;
    for (const good of Object.keys(there)) {
      if (data.onShut === 'back') g.state.reserve[side][good] = held(g, side, good) + (there[good] as number);
      there[good] = 0;
    }
  }
  change(g, { type: 'front-shuts', front });
  voidPromisesFor(g, front);
}
