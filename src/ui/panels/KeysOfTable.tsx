import type { JSX } from 'preact';
import type { Words } from '../../rules/words';
import { KeyList } from '../text/game/KeyList';

const KEYS = [
  ['1–9', 'number'],
  ['Enter', 'enter'],
  ['← ↑ ↓ →', 'arrows'],
  ['Esc', 'back'],
  ['U', 'undo'],
  ['E', 'end'],
  ['P A R C N', 'deal'],
  ['Q', 'taking'],
  ['F', 'favour'],
  ['H', 'hint'],
  ['L', 'log'],
  ['D G', 'doors'],
  ['W', 'words'],
  ['M', 'mute'],
  ['?', 'keys'],
] as const;

const REPLAY_KEYS = [
  ['Space', 'play'],
  ['← →', 'step'],
  ['PgUp PgDn', 'year'],
  ['Home End', 'ends'],
  ['P', 'onward'],
  ['W', 'words'],
  ['Esc', 'back'],
  ['?', 'keys'],
] as const;

/** The keys of the table. */
export function KeysOfTable({ words, replay }: { words: Words; replay: boolean }): JSX.Element {
  const keys = replay
    ? REPLAY_KEYS.map(([key, id]) => [key, words.t(`table.replay.key.${id}`)] as const)
    : KEYS.map(([key, id]) => [key, words.t(`table.screen.key.${id}`)] as const);
  return <KeyList keys={keys} words={words} />;
}
