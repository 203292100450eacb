import type { Game } from './game';
import type { LastingRule } from './state';

const NONE: LastingRule[] = [];

/** The lasting rules of a kind that hold now. */
export function lasting(g: Game, kind: string): LastingRule[] {
  const all = g.state.lasting;
  if (all.length === 0) return NONE;
  let found: LastingRule[] | null = null;
  for (const rule of all) {
    if (rule.kind !== kind) continue;
    if (found === null) found = [];
    found.push(rule);
  }
  return found ?? NONE;
}

/** Whether a rule of a kind holds that names these fields. */
export function holds(g: Game, kind: string, match: Partial<LastingRule> = {}): boolean {
  for (const rule of g.state.lasting) {
    if (rule.kind !== kind) continue;
    let same = true;
    for (const key in match) {
      const field = key as keyof LastingRule;
      if (rule[field] !== match[field]) same = false;
    }
    if (same) return true;
  }
  return false;
}
