import type { Side } from '../engine/types';

/**
 * What self-play has shown to be still to come, in hundredths of Standing: a side's final Standing less what the
 * evaluator sees in the position, the mean by scenario and year of greedy against greedy, fair deals.
 * The two allies' difference is set so that a scenario is even between them. `npm run -s lab -- forecast` makes it anew.
 */
export const FORECAST: Record<string, Record<Side, readonly number[]>> = {
  decade: {
    russia: [2053, 1096, 685, 451, -1334, -1385, -1693, -2980, -3136, -2618, -1835],
    iran: [1975, 1524, 1448, 1569, 755, 518, 169, -440, -458, -82, 412],
    west: [2578, 2824, 2691, 2419, 1986, 1787, 1666, 637, 565, 386, 131],
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
