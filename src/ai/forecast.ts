import type { Side } from '../engine/types';

/**
 * What self-play has shown to be still to come, in hundredths of Standing: a side's final Standing less what the
 * evaluator sees in the position, the mean by scenario and year of greedy against greedy, fair deals.
 * The two allies' difference is set so that a scenario is even between them. `npm run -s lab -- forecast` makes it anew.
 */
export const FORECAST: Record<string, Record<Side, readonly number[]>> = {
  decade: {
    russia: [1873, 1098, 904, 777, -846, -727, -1017, -1820, -1924, -1946, -1319],
    iran: [1271, 758, 569, 676, -436, -533, -735, -1685, -1583, -1000, -280],
    west: [3067, 3110, 3100, 2823, 2303, 2032, 1795, 787, 571, 513, 268],
  },
  syria: {
    russia: [-723, -1268, -1208, -766],
    iran: [-723, -1268, -1208, -766],
    west: [143, 381, 344, 205],
  },
  ukraine: {
    russia: [-494, -934, -741, -510],
    iran: [-494, -934, -741, -510],
    west: [3, 101, 114, 260],
  },
  'fair-weather': {
    russia: [-574, -759, -652, -530],
    iran: [-574, -759, -652, -530],
    west: [-85, 213, 99, 225],
  },
};
