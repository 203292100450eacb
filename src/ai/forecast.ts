import type { Side } from '../engine/types';

/**
 * What self-play has shown to be still to come, in hundredths of Standing: a side's final Standing less what the
 * evaluator sees in the position, the mean by scenario and year of greedy against greedy, fair deals.
 * The two allies' difference is set so that a scenario is even between them. `npm run -s lab -- forecast` makes it anew.
 */
export const FORECAST: Record<string, Record<Side, readonly number[]>> = {
  decade: {
    russia: [2214, 1553, 1307, 1260, -423, -280, -528, -1435, -1832, -1589, -811],
    iran: [1544, 924, 628, 655, -590, -878, -966, -1936, -1667, -1333, -779],
    west: [2794, 3060, 3002, 2632, 2104, 1903, 1657, 683, 571, 528, 325],
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
