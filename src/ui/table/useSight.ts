import { actionKey } from '../../engine/actions';
import type { Choice } from '../../engine/engine';
import type { Awaited } from '../../engine/phases/phase';
import { ALLIES, type Ally, type Rules } from '../../engine/types';
import { visibleTo } from '../../play/recap';
import type { Session } from '../../play/session';
import type { Words } from '../../rules/words';
import { phaseLine } from '../game/phase';
import { previewOf } from '../game/preview';
import { recapLines, sinceLooked } from '../game/since';
import type { CurtainState } from '../game/useCurtain';
import { type Eyes, seenBy } from '../game/view';
import { getSettings } from '../settings';
import type { Director } from './director';
import type { Running, Sight, Stage } from './scene/sight';
import type { TableUi } from './scene/ui';
import { measure } from './stage/type';

export interface SightOf {
  session: Session;
  rules: Rules;
  words: Words;
  director: Director;
  curtain: CurtainState;
  /** Whose eyes a watcher of two computers has chosen. */
  watched: Eyes;
  /** How two computers are getting on; only they are watched. */
  running?: Running | null;
  ui: TableUi;
  stage: Stage;
}

/** What the person at the table sees: everything a scene is made from. */
export function sightOf({ session, rules, words, director, curtain, watched, running = null, ui, stage }: SightOf): Sight {
  const people = ALLIES.filter((side) => !session.isComputer(side));
  const shared = people.length === 2;
  const moving = director.moving;
  const awaited = moving ? null : session.awaiting();
  const eyes: Eyes = shared ? (moving ? 'table' : (curtain.whose ?? 'table')) : (people[0] ?? watched);
  const computer = awaited !== null && session.isComputer(awaited.side);
  const hangs = curtain.covered && curtain.whose !== null && !moving;
  const state = seenBy(rules, director.state, hangs ? 'table' : eyes);
  const choices = awaited && !computer && !hangs && !curtain.peeking ? session.choices() : [];
  const pointed = pointedAt(choices, ui);
  return {
    rules,
    words,
    state,
    g: { rules, state },
    eyes,
    own: eyes === 'russia' || eyes === 'iran' ? eyes : null,
    asked: awaited,
    choices,
    players: session.record.players,
    shared,
    canUndo: !moving && session.canUndo(),
    log: session.events.slice(0, director.told).filter((entry) => visibleTo(entry.event, eyes === 'table' ? 'public' : eyes)),
    happening: director.happening,
    shown: director.shown,
    curtain: hangs && curtain.whose ? curtainOf(session, rules, words, curtain.whose, curtain.peeking) : null,
    peeking: curtain.peeking ? curtain.whose : null,
    watching: null,
    running: people.length === 0 ? running : null,
    preview: previewFor(rules, session, awaited, pointed),
    pointed,
    ui,
    stage,
    measure,
  };
}

/** The choice of the rules that the pointer or the focus is on, or that has been chosen. */
function pointedAt(choices: readonly Choice[], ui: TableUi): Choice | null {
  const key = ui.pointed?.replace(/^(act|way):/, '') ?? '';
  const at = (wanted: string | null) => choices.find(({ action }) => actionKey(action) === wanted) ?? null;
  return at(key) ?? tokenAt(choices, key) ?? at(ui.way);
}

/** In a deal a token of a mat stands for one more of its good. */
function tokenAt(choices: readonly Choice[], key: string): Choice | null {
  const [token, side, good] = key.split(':');
  if (token !== 'token') return null;
  return choices.find(({ action }) => action.do === 'add' && action.kind === 'good' && action.from === side && action.what === good) ?? null;
}

function previewFor(rules: Rules, session: Session, asked: Awaited | null, choice: Choice | null): Sight['preview'] {
  return asked && choice && !choice.why ? previewOf({ rules, state: session.state, asked }, choice.action) : null;
}

function curtainOf(session: Session, rules: Rules, words: Words, side: Ally, peeking: boolean): NonNullable<Sight['curtain']> {
  const line = words.t('game.curtain.where', { year: words.year(session.state), phase: phaseLine(session, rules, words) });
  // What all may read: who lifts it may not be who looks.
  const open = sinceLooked(session, side).filter(({ event }) => event.only === undefined);
  return { side, line, recap: recapLines(open, session.state, words), peeking, single: getSettings().lift === 'press' };
}
