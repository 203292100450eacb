/**
 * Weights of the hand-written evaluator, in hundredths of a point of Standing unless said.
 * They say what a thing on the table is worth at the end; the lab is there to correct them.
 */
export const WEIGHTS = {
  /** Hundredths of Standing ahead of the other ally that break a tie of chances by a hundred-thousandth: who has lost anyway still plays on. */
  tieBreak: 4,
  /** How much of what is held still turns into Standing, in percent by years still to be played. */
  assets: [0, 45, 75, 90, 100],
  /** A point to spend, now or on a card. */
  point: 50,
  /** A card in hand: a base and by its points. */
  card: 6,
  cardPoint: 8,
  coin: 46,
  /** From this many coins on, one is worth half. */
  coinsMany: 6,
  /** A point of leverage scored now, in percent by years to the era's end. */
  leverage: [100, 76, 58, 46],
  /** How much of an arena's standing ranks now, in percent by years to the era's end; the rest goes by share of cubes. */
  rank: [90, 55, 35, 25],
  /** A cube's later worth beyond this era. */
  cubeLater: 14,
  /** A year's coin from an arena, per year still to come. */
  incomeYear: 34,
  /** Each point of shortfall this year: to the West, and of unmet need in a later year. */
  short: 95,
  shortLater: 26,
  /** Stability, in hundredths, for each point that a later year will lack. */
  lossLater: 22,
  /** A point of need that a promise will meet, to the one who suffers: this year, later. */
  relief: 45,
  reliefLater: 20,
  /** Points short to be expected before the agenda is turned up, by demand less strength (index 0: three to spare). */
  shortBefore: [5, 15, 35, 65, 140, 235, 330, 430, 530, 630],
  /** Stability lost at a front, in hundredths, before the agenda is turned up and after. */
  lossBefore: [5, 15, 35, 70, 135, 210, 290, 310, 320, 330],
  lossAfter: [0, 0, 0, 0, 100, 110, 300, 310, 320, 330],
  /** Stability expected at the year's end, besides the chance of collapse: what it costs to win it back. */
  stability: [0, 150, 260, 350, 425, 485, 530, 560, 580, 595, 605],
  sanctions: 34,
  /** Trust, shared, by where it stands: below 3 a rupture is near. */
  trust: [0, 90, 165, 215, 245, 265, 280],
  /** A year in which nothing has passed between the two yet. */
  apart: 85,
  /** A good held for trade: percent of what its points cost, and for each point of the partner's need it meets. */
  held: 62,
  heldNeed: 46,
  /** A good that meets nothing now but may later. */
  lasting: 40,
  veto: [0, 85, 45, 20, 8],
  /** Points a year that a debtor can turn into promised goods. */
  pointsForPromises: 5,
  /** A broken promise, to the wronged and to the one who broke it. */
  brokenTo: 100,
  brokenBy: 250,
  /** A cube that delivering arms will cost. */
  armsPrice: 55,
  /** A promised good: to the one who waits, and against the debtor, in percent of its cost in points. */
  promised: 85,
  promisedSpare: 12,
  owed: 75,
  promisedVeto: 70,
  owedVeto: 45,
  network: 70,
  satellite: 55,
  aimMet: 62,
  aimOpen: 24,
  /** A step of Damascus while it stands, to the West's cost. */
  damascus: 26,
  escalation: 14,
  /** Chance in thousandths of collapse by stability expected at the year's end (index 0: fallen). */
  collapse: [1000, 210, 95, 42, 18, 8, 3, 1],
  /** Chance in thousandths of a client state by leverage held (index), where its holder is ahead of the West. */
  client: [0, 0, 0, 4, 18, 70, 720],
} as const;
