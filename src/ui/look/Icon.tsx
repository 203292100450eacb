import type { JSX } from 'preact';
import { ICON_SPRITE, type IconName, iconId } from './icons';

export type { IconName } from './icons';

const HOLDER = 'icon-sprite';

/** Puts all symbols into the page once, so that every icon is a short reference. */
export function inlineSprite(): void {
  if (document.getElementById(HOLDER)) return;
  const holder = document.createElement('div');
  holder.id = HOLDER;
  holder.hidden = true;
  // The project's own file, bundled: nothing from outside reaches this.
  holder.innerHTML = ICON_SPRITE;
  document.body.prepend(holder);
}

interface IconProps {
  name: IconName;
  class?: string | undefined;
}

/** One symbol, drawn in the text's colour and size. It says nothing to a screen reader: the words stand beside it. */
export function Icon({ name, class: extra }: IconProps): JSX.Element {
  return (
    <svg class={extra ? `icon ${extra}` : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <use href={`#${iconId(name)}`} />
    </svg>
  );
}

/** A side's shape in its colour: square, disc, diamond, hexagon. */
export function SideMark({ side, class: extra }: { side: 'russia' | 'iran' | 'west' | 'neutral' | 'equals'; class?: string }): JSX.Element {
  const id = side === 'equals' ? 'neutral' : side;
  return <Icon name={`side-${id}`} class={`side-${id}${extra ? ` ${extra}` : ''}`} />;
}
