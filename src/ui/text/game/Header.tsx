import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { leverageOf } from '../../../engine/tracks';
import { ALLIES, type Rules, SIDES } from '../../../engine/types';
import type { Session } from '../../../play/session';
import type { Words } from '../../../rules/words';
import { exportGame } from '../../files';
import { phaseLine } from '../../game/phase';
import { Icon, SideMark } from '../../look/Icon';
import { changeSettings } from '../../settings';
import { gameTitle } from '../about-game';
import { hrefs } from '../router';

interface HeaderProps {
  session: Session;
  rules: Rules;
  words: Words;
  /** Whose decision it is, in a line. */
  who: string;
  onUndo: () => void;
  onHelp: () => void;
  onLeave: () => void;
}

/** The head of the page: year, phase, whose decision; on a narrow page the figures that decide; undo and the menu. */
export function Header({ session, rules, words, who, onUndo, onHelp, onLeave }: HeaderProps): JSX.Element {
  const { state } = session;
  const years = rules.scenario[state.scenario]?.years ?? [];
  return (
    <header class="g-top">
      <h1 class="g-year" tabIndex={-1}>
        {words.year(state)}
        <span class="g-scenario">{rules.scenario[state.scenario]?.title}</span>
      </h1>
      <div class="g-where">
        <p class="g-phase">{phaseLine(session, rules, words)}</p>
        <p class="g-who">{who}</p>
      </div>
      <ol class="g-years plain" aria-hidden="true">
        {years.map((_, i) => (
          <li key={i} class={i < state.year ? 'is-past' : i === state.year ? 'is-now' : ''} />
        ))}
      </ol>
      <Facts session={session} rules={rules} words={words} />
      <div class="g-tools">
        {ALLIES.some((side) => !session.isComputer(side)) && (
          <button type="button" class="btn" disabled={!session.canUndo()} onClick={onUndo} data-undo>
            <Icon name="ui-undo" />
            <span class="g-tool-name">{words.t('game.menu.undo')}</span>
          </button>
        )}
        <OnBoard words={words} />
        <GameMenu session={session} rules={rules} words={words} onHelp={onHelp} onLeave={onLeave} />
      </div>
    </header>
  );
}

/** The figures that decide, for where the state isn't in sight: Standing, leverage, Trust. */
function Facts({ session, rules, words }: { session: Session; rules: Rules; words: Words }): JSX.Element {
  const g = { rules, state: session.state };
  const holder = ALLIES.find((side) => leverageOf(g, side) > 0);
  return (
    <ul class="g-facts plain">
      {SIDES.map((side) => (
        <li key={side}>
          <SideMark side={side} />
          <span class="hidden">{words.t('game.header.standing', { side: words.side(side) })}</span>
          {session.state.standing[side]}
        </li>
      ))}
      <li>
        <Icon name="track-leverage" />
        <span class="hidden">{words.t('game.leverage.title')}</span>
        {holder ? (
          <>
            <SideMark side={holder} />
            <span class="hidden">{words.side(holder)}</span>
            {leverageOf(g, holder)}
          </>
        ) : (
          words.t('game.change.level')
        )}
      </li>
      <li>
        <Icon name="track-trust" />
        <span class="hidden">{words.t('game.trust.title')}</span>
        {session.state.trust}
      </li>
      <li class="g-jumps">
        {JUMPS.map(({ to, icon, name }) => (
          <button key={to} type="button" class="btn btn-quiet" onClick={() => jumpTo(to)}>
            <Icon name={icon} />
            <span class="hidden">{words.t(name)}</span>
          </button>
        ))}
      </li>
    </ul>
  );
}

/** The parts of a page too long for one glance. */
const JUMPS = [
  { to: '[data-decision-title]', icon: 'ui-play', name: 'game.header.toDecision' },
  { to: '#g-state-title', icon: 'ui-eye', name: 'game.header.toState' },
  { to: '#g-log', icon: 'ui-log', name: 'game.header.toLog' },
] as const;

function jumpTo(selector: string): void {
  const target = document.querySelector<HTMLElement>(selector);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'start' });
}

/** Back to the board, where there is room for it. */
function OnBoard({ words }: { words: Words }): JSX.Element {
  return (
    <button type="button" class="btn g-on-board" onClick={() => changeSettings({ view: 'table' })}>
      <Icon name="ui-cards" />
      <span class="g-tool-name">{words.t('table.screen.onBoard')}</span>
    </button>
  );
}

function GameMenu({ session, rules, words, onHelp, onLeave }: Omit<HeaderProps, 'who' | 'onUndo'>): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const close = (): void => menu.current?.hidePopover();
  const item = (deed: () => void) => (): void => {
    close();
    deed();
  };
  return (
    <>
      <button type="button" class="btn" popovertarget="g-menu">
        <Icon name="ui-menu" />
        <span class="g-tool-name">{words.t('game.menu.title')}</span>
      </button>
      <div ref={menu} id="g-menu" popover="auto" class="g-menu">
        <ul class="plain">
          <li>
            <button type="button" class="btn btn-quiet" onClick={item(() => exportGame(session.record, gameTitle(rules, session.record)))}>
              {words.t('game.menu.export')}
            </button>
          </li>
          <li>
            <a class="btn btn-quiet" href={hrefs.games} onClick={close}>
              {words.t('game.menu.games')}
            </a>
          </li>
          <li>
            <a class="btn btn-quiet" href={hrefs.rules} onClick={close}>
              {words.t('game.menu.rules')}
            </a>
          </li>
          <li>
            <a class="btn btn-quiet" href={hrefs.settings} onClick={close}>
              {words.t('game.menu.settings')}
            </a>
          </li>
          <li>
            <button type="button" class="btn btn-quiet" onClick={item(onHelp)}>
              {words.t('game.menu.keys')}
            </button>
          </li>
          <li>
            <button type="button" class="btn btn-quiet" onClick={item(onLeave)}>
              {words.t('game.menu.leave')}
            </button>
          </li>
        </ul>
      </div>
    </>
  );
}
