/**
 * Chances by table: engines differ in the last bit of Math.exp, so no such function may decide a move.
 * Normal distribution, in thousandths, at steps of a twentieth of a deviation.
 */
const NORMAL: readonly number[] = [
  500, 520, 540, 560, 579, 599, 618, 637, 655, 674, 691, 709,
  726, 742, 758, 773, 788, 802, 816, 829, 841, 853, 864, 875,
  885, 894, 903, 911, 919, 926, 933, 939, 945, 951, 955, 960,
  964, 968, 971, 974, 977, 980, 982, 984, 986, 988, 989, 991,
  992, 993, 994, 995, 995, 996, 997, 997, 997, 998, 998, 998,
  999, 999, 999, 999, 999, 999, 1000, 1000, 1000, 1000, 1000, 1000,
];

/** Deviation of a margin of Standing, in hundredths, by years still to be played (0 to 11). */
const DEVIATION: readonly number[] = [150, 242, 308, 362, 409, 451, 489, 525, 558, 589, 619, 648];

/**
 * Chance that a margin ends above nought.
 * @param margin projected margin of Standing in hundredths
 * @param years years still to be played, this one included
 * @returns thousandths, 0 to 1000
 */
export function chanceAhead(margin: number, years: number): number {
  const deviation = DEVIATION[Math.max(0, Math.min(DEVIATION.length - 1, years))] as number;
  const size = margin < 0 ? -margin : margin;
  const at = Math.min(NORMAL.length - 1, Math.trunc((size * 20) / deviation));
  const chance = NORMAL[at] as number;
  return margin < 0 ? 1000 - chance : chance;
}
