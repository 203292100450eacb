// What map.mjs takes from no data: drawn by hand for this project, as [longitude, latitude].

/** '44.4 33.3, 45.3 32.8': longitudes and latitudes along a line. */
function points(text) {
  return text.split(', ').map((point) => point.split(' ').map(Number));
}

/** Moved in the data to the country it belongs to under international law. */
export const CRIMEA = { name: 'Crimea', from: 'Russia', to: 'Ukraine', at: [34.2, 45.2] };

/** `line`: the line of 1949 to 1967, from the Hasbani down the Jordan and the lake's eastern shore to the Yarmouk. */
export const GOLAN = {
  name: 'Golan',
  from: 'Israel',
  to: 'Syria',
  ends: ['Lebanon', 'Jordan'],
  line: points('35.628 33.275, 35.665 33.243, 35.652 33.16, 35.628 33.06, 35.625 32.98, 35.627 32.9, 35.658 32.83, 35.65 32.76, 35.64 32.7'),
};

/**
 * Lines drawn dashed: whole lines between countries of the data (`pairs`), a part of one (`part`), or lines drawn by hand where the
 * data has none (`hand`), whose ends are moved onto the nearest border or coast. `note`: where the map explains it.
 */
export const DISPUTES = {
  crimea: { pairs: [['Crimea', 'Ukraine']], note: [34.25, 45.25] },
  golan: { pairs: [['Golan', 'Syria']], note: [35.76, 33.03] },
  westBank: { pairs: [['Palestine', 'Israel']], note: [35.25, 32.0] },
  kosovo: { pairs: [['Kosovo', 'Serbia']], note: [20.9, 42.65] },
  northernCyprus: { pairs: [['N. Cyprus', 'Cyprus']], note: [33.4, 35.2] },
  abkhazia: {
    note: [41.25, 43.0],
    hand: points('41.5 42.42, 41.72 42.48, 41.88 42.6, 42.03 42.76, 42.1 42.92, 42.06 43.06, 42.25 43.2'),
  },
  southOssetia: {
    note: [44.1, 42.35],
    hand: points(
      '43.74 42.61, 43.5 42.5, 43.47 42.38, 43.62 42.22, 43.8 42.14, 44.02 42.18, 44.2 42.14, 44.42 42.05, 44.6 42.06, 44.7 42.22, 44.78 42.42, 44.77 42.61',
    ),
  },
  transnistria: {
    note: [29.4, 47.15],
    hand: points('28.4 48.15, 28.72 48.0, 28.98 47.8, 29.08 47.52, 29.13 47.28, 29.28 47.08, 29.38 46.9, 29.5 46.76, 29.72 46.7, 29.94 46.6'),
  },
  halaib: { part: { countries: ['Egypt', 'Sudan'], from: [33.2, 22], towards: [36.9, 22] }, note: [34.9, 22.1] },
  kashmir: {
    pairs: [
      ['Siachen Glacier', 'India'],
      ['Siachen Glacier', 'Pakistan'],
      ['Siachen Glacier', 'China'],
      ['India', 'China'],
    ],
    part: { countries: ['India', 'Pakistan'], from: [75.33, 32.35], towards: [77.05, 35.11] },
    note: [75.6, 34.3],
  },
  westernSahara: { pairs: [['Morocco', 'W. Sahara']], note: [-11, 27.4] },
};

/** The great rivers, from the source or the edge of the map to the mouth; what lies beyond the coast is not drawn. */
export const RIVERS = {
  volga: points(
    '32.5 57.2, 34.3 56.3, 35.9 56.9, 37.2 56.8, 38.4 57.9, 39.9 57.6, 41.0 57.3, 43.4 56.6, 44.0 56.3, 46.5 56.1, 48.6 55.8, 49.2 55.2, 48.4 54.2, 49.4 53.5, 48.6 53.1, 47.8 52.0, 46.1 51.5, 45.4 50.3, 44.6 48.8, 45.7 48.1, 47.0 47.2, 48.0 46.3, 48.2 45.4',
  ),
  don: points('38.4 54.0, 38.9 52.6, 39.1 51.4, 39.8 50.1, 41.4 49.8, 42.8 49.3, 43.7 48.8, 42.9 47.9, 41.4 47.5, 40.1 47.3, 39.3 47.1, 38.6 46.9'),
  dnipro: points(
    '33.6 55.5, 32.0 54.8, 30.4 54.3, 30.2 53.2, 30.7 52.2, 30.5 51.2, 30.7 50.3, 31.6 49.6, 33.2 49.1, 34.5 48.6, 35.1 48.2, 35.0 47.6, 34.2 47.4, 33.4 46.8, 32.6 46.6, 31.9 46.5',
  ),
  danube: points(
    '10.2 48.5, 12.2 49.0, 13.7 48.4, 16.4 48.2, 18.2 47.75, 19.05 47.7, 18.95 46.6, 18.9 45.6, 19.9 45.2, 20.6 44.8, 21.6 44.7, 22.6 44.5, 22.9 43.9, 24.6 43.7, 26.2 44.0, 27.6 44.2, 28.05 45.2, 28.9 45.25, 29.9 45.1',
  ),
  ural: points('58.6 52.9, 58.7 51.3, 56.5 51.1, 54.9 51.6, 53.0 51.5, 51.4 51.3, 51.6 50.0, 51.4 48.6, 51.9 47.3, 51.8 46.6'),
  tigris: points('39.5 38.5, 40.2 37.9, 41.5 37.6, 42.5 37.0, 43.1 36.4, 43.4 35.5, 43.8 34.5, 44.4 33.3, 45.3 32.8, 46.3 32.3, 46.7 31.7, 47.4 31.0'),
  euphrates: points(
    '41.4 39.8, 39.8 39.6, 38.8 39.1, 38.6 38.4, 38.0 37.4, 38.0 36.6, 38.5 35.9, 39.5 35.8, 40.2 35.2, 41.0 34.4, 42.4 34.1, 43.3 33.5, 44.2 32.7, 44.7 31.9, 45.6 31.2, 46.6 30.95, 47.4 31.0, 47.9 30.5, 48.5 29.9',
  ),
  nile: points(
    '32.5 15.6, 33.6 17.0, 34.0 18.2, 33.3 19.4, 32.2 18.6, 31.0 18.0, 30.4 19.2, 30.5 20.6, 31.4 21.9, 32.6 23.0, 32.9 24.1, 32.6 25.4, 32.0 26.2, 30.9 27.3, 30.8 28.6, 31.2 29.8, 31.0 30.6, 30.4 31.4, 30.2 31.8',
  ),
  amuDarya: points('71.5 37.9, 69.4 37.2, 67.6 37.2, 65.8 37.7, 64.0 38.9, 62.4 40.0, 60.9 41.3, 59.6 42.3, 59.0 43.4'),
  syrDarya: points('71.6 40.9, 69.6 40.3, 68.3 41.3, 67.9 43.2, 65.6 44.8, 63.2 45.6, 61.2 46.0'),
  indus: points('76.4 34.7, 74.6 35.6, 73.0 35.0, 72.3 33.9, 71.4 32.4, 70.8 30.9, 70.3 29.0, 68.9 27.8, 68.0 26.4, 68.2 25.2, 67.6 23.9'),
};

/** Lakes the data leaves out. */
export const LAKES = {
  van: points('42.35 38.45, 42.75 38.35, 43.25 38.38, 43.3 38.62, 43.65 38.95, 43.4 39.0, 42.95 38.8, 42.6 38.7'),
  urmia: points('45.05 38.15, 45.3 38.2, 45.5 37.95, 45.8 37.7, 45.75 37.3, 45.5 37.1, 45.3 37.3, 45.25 37.7, 45.05 37.9'),
  sevan: points('44.97 40.58, 45.2 40.5, 45.6 40.3, 45.4 40.17, 45.15 40.25'),
  aralNorth: points('59.95 46.5, 60.6 46.75, 61.4 46.65, 61.0 46.35, 60.4 46.2'),
  balkhash: points(
    '73.55 45.6, 73.9 46.15, 74.6 46.75, 75.7 46.8, 77.0 46.65, 79.1 46.8, 78.9 46.45, 77.2 46.42, 75.6 46.55, 74.85 46.2, 74.3 45.4, 73.85 45.15',
  ),
};

/** Cities. */
export const CITIES = {
  moscow: [37.62, 55.75],
  kyiv: [30.52, 50.45],
  sevastopol: [33.53, 44.61],
  ankara: [32.86, 39.93],
  baku: [49.87, 40.38],
  yerevan: [44.51, 40.18],
  tehran: [51.39, 35.69],
  baghdad: [44.39, 33.32],
  damascus: [36.29, 33.51],
};

/** Where the game's fronts and arenas are pinned, by their ids. */
export const PINS = {
  ukraine: [37.62, 48.33],
  syria: [38.78, 35.14],
  contracts: [38.78, 35.14],
  skies: [56.96, 34.17],
  caspian: [51.89, 40.25],
  gulf: [51.2, 25.35],
  oil: [57.6, 24.9],
};

/** The same on a phone, where pins are large: those that would cover a name or each other stand apart. */
export const PHONE_PINS = {
  ...PINS,
  ukraine: [32.28, 49.2],
  caspian: [51.0, 42.5],
  gulf: [47.65, 26.54],
};

/** The middles of the names of countries and seas. */
export const NAMES = {
  russia: [38.43, 53.45],
  ukraine: [32.0, 49.02],
  iran: [54.16, 31.7],
  blackSea: [34.6, 43.3],
  caspianSea: [50.8, 42.55],
  gulf: [51.5, 27.3],
  redSea: [35.45, 25.95],
  mediterranean: [18.2, 35.2],
};
