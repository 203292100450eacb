/** The guide of a first game, in English. */
export const enGuide = {
  step: '{{n}} of {{of}}',
  next: 'Go on',
  leave: 'No guide',
  close: 'Close',
  hintTitle: 'A hint',
  hint: 'The computer would: {{action}}.',
  welcome: {
    title: 'Moscow, 2022',
    text: 'You are Russia, the computer is Iran. The war in Ukraine wants drones that only Iran makes; Iran’s skies want air defence that only you make. You need each other, and each wants the upper hand. This guide goes with you through the first year.',
  },
  standing: {
    title: 'Standing decides',
    text: 'Three have a Standing: you, Iran and the West. The highest wins at the end. If the West is first, you both lose, however well you did against each other.',
  },
  aims: {
    title: 'A secret aim',
    text: 'Each side keeps one of two aims for the era; its points come at the era’s end if it holds then. Press the one that is marked, then confirm it.',
  },
  front: {
    title: 'Fronts ask for strength',
    text: 'This plate says how much strength is at hand in Ukraine, and how much the war asks for. What is missing in the Reckoning hurts you, and every point of it is a point for the West.',
  },
  need: {
    title: 'What you need',
    text: 'What you lack after all you have yourself stands in red on your mat. Only Iran can meet it: with drones.',
  },
  leverage: {
    title: 'Leverage',
    text: 'Who needs the other less holds it. Goods that meet a friend’s need tip this beam towards the giver. It pays for favours and scores at the end. So sell what is needed, and dear.',
  },
  offered: {
    title: 'An offer',
    text: 'Iran has put a deal on the table. Below stands what it would change for you and between you. Press what is marked.',
  },
  draft: {
    title: 'The summit',
    text: 'Here you deal: goods, coins, cubes in an arena, and promises for a later year. You may compose a draft line by line. For a start take the first of the three ready drafts.',
  },
  propose: {
    title: 'Put it to Tehran',
    text: 'The foot of the table shows what the draft would do. In doubt, ask what Iran would take. If you like it, propose it: Iran answers at once.',
  },
  map: {
    title: 'The campaign',
    text: 'Now both sides play cards in turn. Five arenas lie round the map; whoever has most cubes in one leads it, takes what it pays, and scores at the era’s end. The West places cubes too.',
  },
  card: {
    title: 'Play a card',
    text: 'A card is played for its event, or for its points. A card of the other side gives you points, but its event happens too. Press the marked card and choose.',
  },
  points: {
    title: 'Spend the points',
    text: 'Points are spent one at a time by pressing what they go to: a token on your mat to make one, an arena to place a cube, the front for effort, stability to steady it. What may be pressed has green corners; rest on it to see what would change.',
  },
  'more-points': {
    title: 'Take it back, or go on',
    text: 'Undo takes back what told you nothing new. Spend the rest in the same way. “End play” gives up what is left.',
  },
  favour: {
    title: 'Call in a favour',
    text: 'You hold leverage over Iran. Once a year three points of it buy a favour: Iran hands you a good, or two of its cubes in an arena become yours. It can’t refuse. Press what is marked.',
  },
  'next-card': {
    title: 'Once more',
    text: 'You play in turns, two cards at a time, until each has had its plays of the year. Then comes the Reckoning.',
  },
  due: {
    title: 'A promise falls due',
    text: 'Deliver it and Trust grows. Stall it once, for a point of leverage. Break it, and Trust and Standing fall. Trust is how many promises the two of you may have open.',
  },
  commit: {
    title: 'Goods for the fronts',
    text: 'Before the fronts are reckoned each side commits goods from its reserve. The first way listed wastes nothing.',
  },
  veto: {
    title: 'A draft in New York',
    text: 'A resolution that passes costs its target and gains for the West. Your veto stops it, and Iran owes you for one cast in its favour.',
  },
  own: {
    title: 'On your own',
    text: 'A year is over and you know the game. Every name on the table answers with its rule when pressed. Whenever you want to know what the computer would do, ask for a hint: the button, or the key H.',
  },
} as const;
