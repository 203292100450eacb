import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ALLIES, type CardData, type Rules } from '../../../engine/types';
import type { Words } from '../../../rules/words';
import { SideMark } from '../../look/Icon';
import { useShell } from '../shell';
import { Agenda, PlayCard, WorldCard } from './Cards';

export const LISTS = ['cards', 'worlds', 'agendas', 'aims'] as const;

/** Everything that is printed on a card, from the data: a card never differs from what it does. */
export function CardLists(): JSX.Element {
  const { words, rules } = useShell();
  return (
    <div class="lists">
      <PlayCards />
      <section>
        <h2 id="list-worlds" tabIndex={-1}>
          {words.t('ui.rules.worlds')}
        </h2>
        <ul class="plain card-grid card-grid-wide">
          {rules.worlds.map((world) => (
            <WorldCard key={world.id} world={world} />
          ))}
        </ul>
      </section>
      <section>
        <h2 id="list-agendas" tabIndex={-1}>
          {words.t('ui.rules.agendas')}
        </h2>
        <ul class="plain card-grid">
          {rules.agendas.map((agenda) => (
            <Agenda key={agenda.id} agenda={agenda} />
          ))}
        </ul>
      </section>
      <section>
        <h2 id="list-aims" tabIndex={-1}>
          {words.t('ui.rules.aims')}
        </h2>
        <div class="aims">
          {ALLIES.map((side) => (
            <div key={side}>
              <h3>
                <SideMark side={side} /> {words.side(side)}
              </h3>
              <dl>
                {rules.aims
                  .filter((aim) => aim.side === side)
                  .map((aim) => (
                    <div key={aim.id}>
                      <dt>{aim.title}</dt>
                      <dd>
                        {aim.text}{' '}
                        <span class="note">
                          {words.t('ui.rules.points', { count: aim.points })}.{' '}
                          {words.t('ui.rules.eras', { eras: words.and(aim.eras.map(String)), count: aim.eras.length })}.
                        </span>
                      </dd>
                    </div>
                  ))}
              </dl>
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}

/** All play cards by era, and a field to find one. */
function PlayCards(): JSX.Element {
  const { words, rules } = useShell();
  const [wanted, setWanted] = useState('');
  const texts = useMemo(() => new Map(rules.cards.map((card) => [card.id, searchText(words, card)])), [rules]);
  const terms = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (id: string): boolean => terms.every((term) => texts.get(id)?.includes(term));
  const found = rules.cards.filter((card) => fits(card.id)).length;
  return (
    <section>
      <h2 id="list-cards" tabIndex={-1}>
        {words.t('ui.rules.cards')}
      </h2>
      <div class="field find">
        <label class="field-name" for="find-card">
          {words.t('ui.rules.filter')}
        </label>
        <input
          id="find-card"
          type="text"
          autoComplete="off"
          aria-describedby="find-hint"
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <p id="find-hint" class="note" role="status">
          {terms.length > 0 ? words.t('ui.rules.found', { count: found }) : words.t('ui.rules.filterHint')}
        </p>
      </div>
      {Object.entries(rules.eraCards).map(([era, ids]) => {
        const shown = ids.filter(fits);
        return (
          shown.length > 0 && (
            <section key={era}>
              <h3>{eraName(words, rules, Number(era))}</h3>
              <ul class="plain card-grid">
                {shown.map((id) => (
                  <PlayCard key={id} card={rules.card[id] as CardData} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </section>
  );
}

function searchText(words: Words, card: CardData): string {
  return `${card.title} ${card.date} ${words.cardText(card.id)} ${card.note} ${words.side(card.side)}`.toLowerCase();
}

/** 'Era I, 2015 to 2018', by the scenario that plays them all. */
function eraName(words: Words, rules: Rules, era: number): string {
  const longest = [...rules.scenarios].sort((a, b) => b.years.length - a.years.length)[0];
  const years = (longest?.years ?? []).filter((row) => row.era === era).map((row) => row.year);
  const n = ['', 'I', 'II', 'III', 'IV', 'V'][era] ?? String(era);
  return years.length > 0 ? words.t('ui.rules.eraYears', { n, from: Math.min(...years), to: Math.max(...years) }) : words.t('ui.rules.era', { n });
}
