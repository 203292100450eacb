/** The look's colours, by their names in tokens.css without the dashes. */
const INKS = [
  'page',
  'panel',
  'card',
  'ink',
  'ink2',
  'rule',
  'edge',
  'russia',
  'russia-tint',
  'iran',
  'iran-tint',
  'west',
  'west-tint',
  'neutral',
  'on-side',
  'alarm',
  'alarm-tint',
  'go',
  'go-tint',
  'sea',
  'sea-line',
  'water-ink',
  'land',
  'land-far',
  'theatre',
  'border',
  'river',
  'blotter',
  'leather',
  'leather-edge',
  'shadow',
  'scrim',
] as const;

export type Ink = (typeof INKS)[number];

/** Values of the look's colours in the present theme. */
export interface Palette {
  (ink: Ink): string;
  readonly dark: boolean;
}

/**
 * Reads the colours of tokens.css as the page shows them now, so that the table and the HTML have one source. To be read anew
 * when the theme changes.
 */
export function readPalette(): Palette {
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const known = new Map<string, string>();
  const read = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  // All at once: the probe goes away again.
  for (const name of INKS) known.set(name, read(name));
  probe.remove();
  const dark = luminance(known.get('page') ?? '') < 0.3;
  return Object.assign((ink: Ink) => known.get(ink) ?? '#f0f', { dark });
}

/** Red, green, blue (0 to 255) and alpha (0 to 1) of a computed colour. */
export function channels(colour: string): [number, number, number, number] {
  const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b, a];
}

/** Relative luminance as WCAG 2 defines it, 0 to 1. */
export function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((n) => {
    const c = n / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
