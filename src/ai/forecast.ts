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
    russia: [-754, -1363, -1380, -894],
    iran: [-863, -1112, -979, -514],
    west: [149, 474, 430, 225],
  },
  ukraine: {
    russia: [-1143, -1366, -846, -473],
    iran: [-633, -1108, -1174, -825],
    west: [515, 377, 224, 288],
  },
  'fair-weather': {
    russia: [-655, -676, -645, -502],
    iran: [-694, -952, -739, -595],
    west: [117, 277, 157, 231],
  },
};
