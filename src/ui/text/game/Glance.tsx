import type { JSX } from 'preact';
import { HIDDEN } from '../../../engine/observe';
import type { GameState } from '../../../engine/state';
import type { Ally, Rules } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import { sentences } from '../../game/prose';
import { CardDialogHost, CardLink } from './CardDialog';
import { OwnHand } from './Hand';
import { SideName } from './marks';

interface GlanceProps {
  side: Ally;
  /** As this side may know it. */
  state: GameState;
  rules: Rules;
  words: Words;
  onDone: () => void;
}

/** A side's secrets, looked at behind its own curtain in the middle of the open table: hand, aim, the agenda if seen. */
export function Glance({ side, state, rules, words, onDone }: GlanceProps): JSX.Element {
  const agenda = state.agenda !== '' && state.agenda !== HIDDEN ? rules.agenda[state.agenda] : undefined;
  return (
    <section class="g-glance" aria-labelledby="g-glance-title">
      <header class="g-glance-head">
        <h1 id="g-glance-title" tabIndex={-1}>
          <SideName side={side} words={words} />
        </h1>
        <button type="button" class="btn btn-primary" onClick={onDone} autofocus>
          {words.t('game.glance.cover')}
        </button>
      </header>
      {agenda && (
        <p>
          <span class="label">{words.t('game.west.agenda')}</span> <CardLink of="agenda" id={agenda.id} words={words} />{' '}
          {sentences(words.effects(agenda.event))}
        </p>
      )}
      <OwnHand side={side} state={state} rules={rules} words={words} full />
      <CardDialogHost words={words} state={state} />
    </section>
  );
}
