import type { Change } from '../../game/changes';
import type { Mark } from '../scene/marks';
import type { Hit, Piece } from '../scene/piece';
import type { Sight } from '../scene/sight';

/** Where a mat's things begin, and the width they keep to. */
export const LEFT = 15;
export const WIDE = 210;

/** A part of a piece: what is drawn, pressed and named there, in the piece's coordinates. */
export interface Part {
  marks: Mark[];
  hits?: Hit[];
  anchors?: { name: string; x: number; y: number }[];
  /** What it says, in words. */
  say?: string[];
}

/** Parts of one piece joined, from the bottom up. */
export function joined(parts: readonly Part[]): Required<Pick<Piece, 'marks' | 'hits' | 'anchors' | 'say'>> {
  return {
    marks: parts.flatMap((part) => part.marks),
    hits: parts.flatMap((part) => part.hits ?? []),
    anchors: parts.flatMap((part) => part.anchors ?? []),
    say: parts.flatMap((part) => part.say ?? []).join(' '),
  };
}

/** The changes that may be of this kind. */
type Of<O extends Change['of']> = Change extends infer C ? (C extends { of: infer Any } ? (O extends Any ? C : never) : never) : never;

/** What the choice pointed at would change of one thing; undefined where it would change nothing of it. */
export function wouldChange<O extends Change['of']>(sight: Sight, of: O, where: (change: Of<O>) => boolean = () => true): Of<O> | undefined {
  return sight.preview?.changes.find((change) => change.of === of && where(change as unknown as Of<O>)) as Of<O> | undefined;
}
