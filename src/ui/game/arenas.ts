import { leader } from '../../engine/arenas';
import { type Game, isLastYear, yearOf } from '../../engine/game';
import { lasting } from '../../engine/lasting';
import { arenaScores } from '../../engine/phases/close';
import { arenaIncome } from '../../engine/phases/reckoning';
import { ALLIES, type ArenaData, SIDES } from '../../engine/types';
import type { Words } from '../../rules/words';

/** One line: what the lead, or the share, brings each year, and what the cubes would score at the era's end. */
export function arenaBrings(g: Game, arena: ArenaData, words: Words): string {
  const lead = leader(g, arena.id);
  const parts: string[] = [];
  if (arena.paysByShare) {
    parts.push(words.t('game.arenas.pays', { russia: arenaIncome(g, 'russia', arena.id), iran: arenaIncome(g, 'iran', arena.id) }));
  }
  if (arena.leadCoins > 0) {
    const paid = ALLIES.find((side) => arenaIncome(g, side, arena.id) > 0);
    parts.push(
      paid
        ? words.t('game.arenas.leadPays', { side: words.side(paid), count: arena.leadCoins })
        : words.t('game.arenas.leadWouldPay', { count: arena.leadCoins }),
    );
  }
  if (arena.yearly.russia ?? arena.yearly.iran ?? arena.yearly.west) parts.push(words.t('game.arenas.gulf', { context: lead ?? 'none' }));
  if (arena.relief > 0) parts.push(words.t('game.arenas.relief', { n: arena.relief, trust: arena.trustCost }));
  if (lead && lasting(g, 'idle').some((rule) => rule.arena === arena.id && rule.side === lead)) parts.push(words.t('game.arenas.idle'));
  if (parts.length === 0) parts.push(words.t('game.arenas.onlyScores'));
  if (!yearOf(g).scoring && !isLastYear(g)) return parts.join(' ');
  const scores = arenaScores(g, arena);
  const scored = SIDES.filter((side) => scores[side] > 0).map((side) =>
    words.t('game.arenas.score', { side: words.t('game.sideName', { context: side }), n: scores[side] }),
  );
  if (scored.length > 0) parts.push(words.t('game.arenas.scores', { list: scored.join(words.t('game.join')) }));
  return parts.join(' ');
}
