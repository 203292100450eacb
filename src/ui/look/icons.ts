import icons from '../../../assets/icons.svg?raw';

/** The symbols of assets/icons.svg that screens use by a fixed name. Names made from an id (`good-…`, `track-…`) are allowed too. */
export type IconName = `good-${string}` | `track-${string}` | `front-${string}` | `arena-${string}` | `side-${string}` | `ui-${string}`;

/** The sprite of all icons, as it is written in the file. */
export const ICON_SPRITE: string = icons;

/** Ids of the rules whose symbol has another name. */
const OTHER_NAMES: Record<string, IconName> = { 'good-wing': 'good-airwing', 'track-price': 'track-oil' };

/** The id in the sprite of an icon that is named by the rules' words. */
export function iconId(name: string): string {
  return OTHER_NAMES[name] ?? name;
}
