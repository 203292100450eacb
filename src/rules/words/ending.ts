import { outcome, type Rank } from '../../engine/score';
import type { GameState } from '../../engine/state';
import { ALLIES, type Ally, partnerOf } from '../../engine/types';
import { type Speech, sentence } from './speech';

export interface EndingWords {
  /** Who came first, and how it ended. */
  title: string;
  line: string;
  /** What each ally has come to be. */
  sides: Record<Ally, { rank: Rank; title: string; line: string }>;
}

/** How the game ended, in words; null while it goes on. */
export function endingWords(speech: Speech, state: GameState): EndingWords | null {
  const { ending } = state;
  const result = outcome(speech.rules, state);
  if (!ending || !result) return null;
  const { t } = speech;
  const fallen = ALLIES.filter((side) => ending.collapsed[side]);
  const winner = ending.winner === 'equals' || ending.winner === 'west' ? 'russia' : ending.winner;
  const args = {
    ...state.standing,
    fallen: speech.side(fallen[0] ?? 'russia'),
    side: speech.side(winner),
    other: speech.side(partnerOf(winner)),
  };
  const kind = ending.kind === 'collapse' && fallen.length === 2 ? 'collapse-both' : ending.kind;
  const side = (ally: Ally) => {
    const { rank } = result[ally];
    const names = { side: speech.side(ally), sides: speech.sides(ally), partner: speech.side(partnerOf(ally)), partners: speech.sides(partnerOf(ally)) };
    return { rank, title: t(`outcome.rank.${rank}`), line: sentence(speech.say(`outcome.why.${whyOf(ending.kind, rank, ending.winner)}`, names)) };
  };
  return { title: t(`outcome.title.${ending.winner}`), line: t(`outcome.line.${kind}`, args), sides: { russia: side('russia'), iran: side('iran') } };
}

function whyOf(kind: string, rank: Rank, winner: string): string {
  if (kind === 'client') return `${rank}-client`;
  if (rank !== 'isolated') return rank;
  if (kind === 'collapse') return 'isolated-collapse';
  return winner === 'west' ? 'isolated-west' : 'isolated';
}
