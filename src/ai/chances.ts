/**
 * Chances by table: engines differ in the last bit of Math.exp, so no such function may decide a move.
 * Normal distribution, in hundred-thousandths, at steps of a twentieth of a deviation.
 */
const NORMAL: readonly number[] = [
  50000, 51994, 53983, 55962, 57926, 59871, 61791, 63683, 65542, 67364, 69146, 70884, 72575, 74215, 75804, 77337, 78814, 80234, 81594, 82894, 84134, 85314,
  86433, 87493, 88493, 89435, 90320, 91149, 91924, 92647, 93319, 93943, 94520, 95053, 95543, 95994, 96407, 96784, 97128, 97441, 97725, 97982, 98214, 98422,
  98610, 98778, 98928, 99061, 99180, 99286, 99379, 99461, 99534, 99598, 99653, 99702, 99744, 99781, 99813, 99841, 99865, 99886, 99903, 99918, 99931, 99942,
  99952, 99960, 99966, 99972, 99977, 99981, 99984, 99987, 99989, 99991, 99993, 99994, 99995, 99996, 99997, 99997,
];

/** Deviation of an ally's margin over the West, in hundredths of Standing, by years still to be played (0 to 11). */
export const OVER_WEST: readonly number[] = [350, 455, 539, 612, 677, 737, 792, 843, 892, 938, 982, 1024];

/**
 * The same between the two allies. Wider than self-play shows it: who believes itself beaten hands the game to its
 * friend, who believes so too; then every game is decided in its first year.
 */
export const OVER_PARTNER: readonly number[] = [600, 922, 1158, 1353, 1523, 1676, 1817, 1947, 2069, 2184, 2293, 2398];

/** A chance of one: chances and values are counted in hundred-thousandths. */
export const ONE = 100000;

/**
 * Chance that a margin ends above nought.
 * @param margin projected margin of Standing in hundredths
 * @param deviations by years still to be played
 * @param years years still to be played, this one included
 * @returns hundred-thousandths, 0 to 100000
 */
export function chanceAhead(margin: number, deviations: readonly number[], years: number): number {
  const deviation = deviations[Math.max(0, Math.min(deviations.length - 1, years))] as number;
  const size = margin < 0 ? -margin : margin;
  const place = Math.trunc((size * 2000) / deviation);
  const at = Math.min(NORMAL.length - 2, Math.trunc(place / 100));
  const from = NORMAL[at] as number;
  const part = Math.min(100, place - at * 100);
  const chance = from + Math.trunc((((NORMAL[at + 1] as number) - from) * part) / 100);
  return margin < 0 ? ONE - chance : chance;
}
