import { enActions } from './en-actions';
import { enEffects } from './en-effects';
import { enEvents } from './en-events';
import { enGame } from './en-game';
import { enMap } from './en-map';
import { enNames } from './en-names';
import { enTable } from './en-table';
import { enUi } from './en-ui';

/**
 * Every word of the game in English, in one catalogue.
 * A key may end in _one, _other, _zero (plural, by `count`) or in another _word (a context).
 */
export const en = {
  ui: enUi,
  game: enGame,
  table: enTable,
  map: enMap,
  ...enNames,
  ...enEffects,
  ...enActions,
  ...enEvents,

  /** Whose. */
  sides: {
    russia: "Russia's",
    iran: "Iran's",
    west: "the West's",
    syria: "Syria's",
    player: "the player's",
    partner: "the partner's",
    own: 'its',
    each: "each ally's",
    other: "the other's",
  },

  /** Names inside a sentence, where they differ from the data's headings. */
  arena: {
    contracts: 'the Damascus contracts',
    oil: 'the oil market',
    gulf: 'the Gulf courts',
    caspian: 'the Caspian corridor',
    washington: 'Washington',
    allBut: 'any arena but {{arena}}',
  },
  front: { syria: 'Syria', ukraine: 'Ukraine', skies: "Iran's skies" },
  track: {
    standing: 'Standing',
    leverage: 'leverage',
    trust: 'Trust',
    stability: 'stability',
    sanctions: 'sanctions',
    damascus: 'Damascus',
    war: 'the war in Ukraine',
    escalation: 'Escalation',
    price: 'the oil price',
  },

  count: {
    good_one: '{{count}} {{one}}',
    good_other: '{{count}} {{many}}',
    cube_one: '{{count}} cube',
    cube_other: '{{count}} cubes',
    card_one: '{{count}} card',
    card_other: '{{count}} cards',
    point_one: '{{count}} point',
    point_other: '{{count}} points',
    year_one: '{{count}} year',
    year_other: '{{count}} years',
    season_one: '{{count}} season',
    season_other: '{{count}} seasons',
    promise_one: '{{count}} promise',
    promise_other: '{{count}} promises',
    resolution_one: '{{count}} resolution',
    resolution_other: '{{count}} resolutions',
    deal_one: '{{count}} deal',
    deal_other: '{{count}} deals',
  },
  article_a: 'a {{noun}}',
  article_an: 'an {{noun}}',
  hidden: { card: 'a hidden card', agenda: 'the agenda, face down', aim: 'a secret aim' },

  list: { and: '{{first}} and {{last}}', or: '{{first}} or {{last}}', comma: ', ', semicolon: '; ' },

  span: {
    year: 'this year',
    era: 'until the era ends',
    game: 'for the rest of the game',
    season: 'this season',
    'two-years': 'this year and next',
    'next-year': 'next year',
    'two-seasons': 'this season and next',
    'next-season': 'next season',
  },
  past: { year: 'this year', season: 'this season', era: 'this era' },
  due: {
    this_year: 'this year',
    next_year: 'next year',
    this_season: 'this season',
    next_season: 'next season',
    in_year: 'in {{count}} years',
    in_season: 'in {{count}} seasons',
  },

  promise: { open: '{{good}}, due {{year}}', stalled: '{{good}}, due {{year}}, stalled once' },
  deal: {
    good: '{{good}}',
    direct: '{{good}} for {{front}}',
    cube: '{{cubes}} in {{arena}}',
    promise: 'a promise of {{good}}, due {{year}}',
    promised: '{{good}} due {{year}}',
    gives: '{{side}} gives {{list}}',
    promises: '{{side}} promises {{list}}',
    both: '{{side}} gives {{list}}, and promises {{promises}}',
    nothing: '{{side}} gives nothing',
    empty: 'nothing yet',
  },
} as const;
