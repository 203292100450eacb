/** Names that no field of a file may carry: they reach into every object there is. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Limits of any file that comes from outside. */
export const LIMITS = { bytes: 5_000_000, depth: 40, nodes: 3_000_000, text: 2_000 } as const;

/** Whether a name may stand as a key or an id. */
export function isPlainName(name: string): boolean {
  return !RESERVED.has(name);
}

/** Something in parsed JSON that no honest file holds. */
export interface NotPlain {
  path: string;
  reason: string;
}

interface Step {
  value: unknown;
  path: string;
  depth: number;
}

/**
 * Looks through parsed JSON for reserved keys, nesting without end and endless strings.
 * It keeps its own list of what is left to see, so that deep nesting can't exhaust the stack.
 * @returns the first thing that is wrong, or null
 */
export function findNotPlain(root: unknown): NotPlain | null {
  const left: Step[] = [{ value: root, path: '', depth: 0 }];
  let nodes = 0;
  for (let step = left.pop(); step; step = left.pop()) {
    const { value, path, depth } = step;
    if (++nodes > LIMITS.nodes) return { path: '', reason: 'it holds too many values' };
    if (depth > LIMITS.depth) return { path: path.slice(0, 80), reason: 'it is nested too deeply' };
    if (typeof value === 'string' && value.length > LIMITS.text) return { path, reason: 'its text is too long' };
    if (value === null || typeof value !== 'object') continue;
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i--) left.push({ value: value[i], path: join(path, String(i)), depth: depth + 1 });
      continue;
    }
    for (const key of Object.keys(value)) {
      if (!isPlainName(key)) return { path: join(path, key), reason: 'this name is not allowed' };
      left.push({ value: (value as Record<string, unknown>)[key], path: join(path, key), depth: depth + 1 });
    }
  }
  return null;
}

const join = (path: string, key: string): string => (path ? `${path}.${key}` : key);
