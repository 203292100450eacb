import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Choice } from '../../../engine/engine';
import type { FrameOf } from '../../../engine/state';
import { dealChanges } from '../../game/deal';
import { numbered } from '../../game/groups';
import { ActionButton } from './ActionButton';
import { WhyNot } from './Actions';
import { DealChanges, DealSheet } from './Draft';
import { useTable } from './table';

/** An offer on the table: what each side gives, what it would change, yes, no or a counter-offer. */
export function Answer({ choices, frame }: { choices: readonly Choice[]; frame: FrameOf<'answer'> }): JSX.Element {
  const { rules, words, state, asked } = useTable();
  const known = useMemo(() => dealChanges(rules, state, asked.side), [rules, state, asked.side]);
  const legal = choices.filter((choice) => !choice.why);
  return (
    <div class="g-composer">
      <DealSheet draft={frame.draft} words={words} state={state} />
      <DealChanges known={known} />
      <section class="g-group g-send g-foot" data-group>
        {numbered(legal).map(({ choice, n, key }) => (
          <ActionButton key={key} choice={choice} n={n} kind={choice.action.do === 'accept' ? 'primary' : 'row'} />
        ))}
      </section>
      <WhyNot choices={choices} />
    </div>
  );
}
