import type { Action } from '../../engine/actions';
import type { GameState } from '../../engine/state';
import { effortFront } from './actions';
import { promiseWords } from './deals';
import { awaitedSide, dueNow, sourceTitle, titleNow, topOf } from './now';
import type { Speech } from './speech';
import { coinOf } from './verbs';

export type TopicKind = 'card' | 'good' | 'arena' | 'front' | 'home' | 'deal' | 'favour' | 'promise' | 'choice' | 'turn';

/** What an action acts on: actions of one topic stand together under its title. */
export interface Topic {
  kind: TopicKind;
  id: string;
  title: string;
}

export function topicOf(speech: Speech, state: GameState, action: Action): Topic {
  const { t } = speech;
  const topic = (kind: TopicKind, id: string, title: string): Topic => ({ kind, id, title });
  const top = topOf(state);
  switch (action.do) {
    case 'keep':
      return topic('choice', 'aims', t('topic.aims'));
    case 'event':
    case 'points':
      return topic('card', action.card, speech.card(action.card));
    case 'make':
      return topic('good', action.good, speech.rules.good[action.good]?.name ?? action.good);
    case 'coin':
      return topic('good', coinOf(speech), speech.rules.good[coinOf(speech)]?.name ?? '');
    case 'place':
      return topic('arena', action.arena, speech.arena(action.arena));
    case 'cede':
      return topic('arena', action.arena, speech.arena(action.arena));
    case 'effort': {
      const front = effortFront(speech, awaitedSide(speech, state) ?? 'russia');
      return topic('front', front, speech.front(front));
    }
    case 'commit':
      return topic('front', action.front, speech.front(action.front));
    case 'steady':
      return topic('home', awaitedSide(speech, state) ?? '', t('topic.home'));
    case 'favour':
      return topic('favour', 'favour', t('topic.favour'));
    case 'end':
      return topic('turn', 'turn', t('topic.turn'));
    case 'add':
      return topic('deal', action.from, t('topic.gives', { side: speech.side(action.from) }));
    case 'take-back':
    case 'send':
    case 'pass':
    case 'counter':
      return topic('deal', 'offer', t('topic.talk'));
    case 'accept':
    case 'refuse':
      if (top?.phase === 'handover') return topic('good', top.good, speech.rules.good[top.good]?.name ?? top.good);
      return topic('deal', 'offer', t('topic.talk'));
    case 'deliver':
    case 'stall':
    case 'break': {
      const p = dueNow(speech, state);
      return topic('promise', p ? String(p.id) : '', p ? promiseWords(speech, state, p) : '');
    }
    case 'cast':
    case 'withhold':
      return topic('choice', 'un', t('topic.un'));
    case 'option':
    case 'pick':
    case 'stop':
    case 'again': {
      const source = top && 'source' in top ? top.source : null;
      return topic('choice', source?.id ?? '', source ? sourceTitle(speech, source) : titleNow(speech, state));
    }
  }
}
