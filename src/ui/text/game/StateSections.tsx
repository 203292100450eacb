import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { GameState } from '../../../engine/state';
import { loadRules } from '../../../rules/load';
import type { Words } from '../../../rules/words';
import { type Eyes, type Picture, seenBy } from '../../game/view';
import { Affairs } from './Affairs';
import { Allies } from './Allies';
import { Arenas } from './Arenas';
import { CardDialogHost } from './CardDialog';
import { Fronts } from './Fronts';
import { Standings } from './Standings';
import './parts.css';
import './allies.css';
import './fronts.css';
import './affairs.css';
import './dialog.css';
import './state.css';

interface Props {
  /** The whole state: what these eyes may not know is taken out here. */
  state: GameState;
  words: Words;
  eyes: Eyes;
  /** The state at the last decision; what has changed since is marked. */
  previous?: GameState | undefined;
  /** List the hands and aims that these eyes may see; off where the screen shows them elsewhere. */
  hands?: boolean;
}

/**
 * The state of the world in sections: the three Standings, leverage and Trust; the allies; fronts; arenas; promises,
 * the West, what may come, rules in force, decks. Lays itself out in one or two columns by the width it is given.
 */
export function StateSections({ state, words, eyes, previous, hands = true }: Props): JSX.Element {
  const picture = useMemo<Picture>(() => {
    const rules = loadRules();
    const now = { rules, state: seenBy(rules, state, eyes) };
    return { now, was: previous ? { rules, state: seenBy(rules, previous, eyes) } : now, words, eyes, hands };
  }, [state, words, eyes, previous, hands]);
  return (
    <div class="g-state">
      <div class="g-state-in">
        <Standings picture={picture} />
        <Allies picture={picture} />
        <Fronts picture={picture} />
        <Arenas picture={picture} />
        <Affairs picture={picture} />
      </div>
      <CardDialogHost words={words} state={picture.now.state} />
    </div>
  );
}
