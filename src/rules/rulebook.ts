import type { Rules } from '../engine/types';

/** `{{path}}`, or `{{path one/many}}` for a number and the word that goes with it: `{{settings.favour.cubes cube/cubes}}`. */
const PLACE = /\{\{([^{}\s]+)(?: ([^{}/]+)\/([^{}/]+))?\}\}/g;

/**
 * Puts the numbers of the rules data into the rulebook's text, so that the book says what the game does.
 * @param text Markdown in which `{{settings.dealItems}}` stands for that field of the rules
 * @throws where a place names nothing in the rules, or is not closed
 */
export function fillRulebook(text: string, rules: Rules): string {
  const filled = text.replace(PLACE, (place: string, path: string, one?: string, many?: string) => {
    const value = lookUp(rules, path);
    if (typeof value !== 'number' && typeof value !== 'string') throw new Error(`The rulebook's ${place} names no number of the rules data.`);
    const shown = String(value).replace(/^-/, '−');
    return one === undefined ? shown : `${shown} ${value === 1 || value === -1 ? one : many}`;
  });
  const left = /.{0,20}(\{\{|\}\}).{0,20}/.exec(filled)?.[0];
  if (left !== undefined) throw new Error(`The rulebook has a place that is not closed: ${left}`);
  return filled;
}

function lookUp(rules: Rules, path: string): unknown {
  let node: unknown = rules;
  for (const key of path.split('.')) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  return node;
}
