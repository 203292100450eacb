/** Names that every screen says, the first one too. */
export const enNames = {
  side: {
    russia: 'Russia',
    iran: 'Iran',
    west: 'the West',
    syria: 'Syria',
    player: 'the player',
    partner: 'the partner',
    own: 'it',
    each: 'each ally',
    other: 'the other',
  },
  season: { winter: 'Winter {{year}}', spring: 'Spring {{year}}', summer: 'Summer {{year}}', autumn: 'Autumn {{year}}' },
} as const;
