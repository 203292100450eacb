/** The words of the map: names, the legend, and why a line is drawn as it is. */
export const enMap = {
  names: {
    russia: 'Russia',
    ukraine: 'Ukraine',
    iran: 'Iran',
    blackSea: 'Black Sea',
    caspianSea: 'Caspian Sea',
    gulf: 'The Gulf',
    redSea: 'Red Sea',
    mediterranean: 'Mediterranean Sea',
    moscow: 'Moscow',
    kyiv: 'Kyiv',
    sevastopol: 'Sevastopol',
    ankara: 'Ankara',
    baku: 'Baku',
    yerevan: 'Yerevan',
    tehran: 'Tehran',
    baghdad: 'Baghdad',
    damascus: 'Damascus',
  },

  legend: { occupied: 'occupied', dispute: 'dispute' },

  /** Places the map draws on purpose, for who presses them or reads by ear. */
  places: {
    crimea: 'Crimea',
    golan: 'The Golan Heights',
    westBank: 'The West Bank and Gaza',
    kosovo: 'Kosovo',
    northernCyprus: 'Northern Cyprus',
    abkhazia: 'Abkhazia',
    southOssetia: 'South Ossetia',
    transnistria: 'Transnistria',
    halaib: 'The Halaib triangle',
    kashmir: 'Kashmir',
    westernSahara: 'Western Sahara',
    legend: 'How the map draws borders',
  },

  notes: {
    crimea:
      'Crimea is part of Ukraine under international law; Russia has occupied it since 2014. UN General Assembly resolution 68/262. The moving front of the war is not drawn.',
    golan: 'Syrian territory, occupied by Israel since 1967; UN Security Council resolution 497. The dashed line is that of the ceasefire.',
    westBank:
      'Palestinian territory, occupied by Israel since 1967; UN Security Council resolutions 242 and 2334. No border is agreed: the armistice lines of 1949 are drawn dashed.',
    kosovo: 'Kosovo declared independence in 2008. Serbia and about half the members of the UN do not recognise it; the line is drawn dashed.',
    northernCyprus:
      'Part of the Republic of Cyprus under international law; held by a Turkish Cypriot administration that Turkey alone recognises. UN Security Council resolution 541. The line is drawn dashed.',
    abkhazia:
      'Part of Georgia under international law; out of its control since 1993, and recognised by Russia and a few others since 2008. The line is drawn dashed.',
    southOssetia:
      'Part of Georgia under international law; out of its control since 1992, and recognised by Russia and a few others since 2008. The line is drawn dashed.',
    transnistria:
      'Part of Moldova under international law; out of its control since 1992, with Russian troops there. No state recognises it. The line is drawn dashed.',
    halaib: 'Claimed by Egypt and Sudan, and held by Egypt. The line is drawn dashed.',
    kashmir: 'Disputed between India, Pakistan and China. The lines that each holds are drawn dashed; none is an agreed border.',
    westernSahara: 'A non-self-governing territory on the list of the UN, most of it held by Morocco. The line is drawn dashed.',
    legend:
      'Hatched: occupied land that the occupier calls its own, drawn with the country it belongs to under international law. Dashed: a line that is disputed. Press a place to read why.',
  },
} as const;
