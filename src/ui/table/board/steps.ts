import type { IconName } from '../../look/icons';
import { reckoningStep, STEPS, type Step } from '../model/steps';
import { icon, sans } from '../scene/kit';
import type { Mark } from '../scene/marks';
import type { Sight } from '../scene/sight';

const ICONS: Record<Step, IconName> = {
  agenda: 'ui-agenda',
  promises: 'ui-promise',
  commit: 'front-skies',
  vetoes: 'good-veto',
  fronts: 'ui-short',
  west: 'side-west',
  income: 'good-coin',
  home: 'track-stability',
  score: 'track-standing',
};

const SIZE = 13;
const GLYPH = 15;
const HIGH = 26;

/** The nine steps of the Reckoning in a row, those that are over ticked, the present one filled; null outside of it. */
export function stepStrip(sight: Sight, x: number, y: number, w: number): { marks: Mark[]; say: string } | null {
  const step = reckoningStep(sight.state);
  if (!step) return null;
  const { words, measure } = sight;
  const at = STEPS.indexOf(step);
  const names = STEPS.map((each) => words.t(`table.choices.steps.${each}`));
  const weight = (i: number) => (i === at ? 600 : 500);
  const widths = names.map((name, i) => GLYPH + 5 + measure(name, { size: SIZE, weight: weight(i) }));
  const pad = 8;
  const all = widths.reduce((sum, n) => sum + n + pad * 2, 0);
  const gap = Math.max(-6, Math.min(8, (w - all) / (STEPS.length - 1)));
  const marks: Mark[] = [];
  let left = x;
  STEPS.forEach((each, i) => {
    const width = (widths[i] as number) + pad * 2;
    const now = i === at;
    if (now) marks.push({ mark: 'box', x: left, y, w: width, h: HIGH, r: 3, fill: 'ink' });
    const ink = now ? 'card' : 'ink2';
    marks.push(icon(i < at ? 'ui-check' : ICONS[each], left + pad, y + (HIGH - GLYPH) / 2, GLYPH, ink));
    marks.push(sans(names[i] as string, left + pad + GLYPH + 5, y + (HIGH - SIZE * 1.25) / 2, SIZE, { weight: weight(i), ink }));
    left += width + gap;
  });
  return { marks, say: words.t('table.choices.steps.say', { n: at + 1, of: STEPS.length, step: names[at] as string }) };
}
