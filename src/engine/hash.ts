import { canonical } from './actions';

/**
 * A short synchronous hash of any JSON value, over its key-sorted text (two rounds of 32-bit FNV-1a and a mix).
 * It tells states apart and finds edits; it is no seal against a forger.
 * @returns 14 characters, 0-9 a-z
 */
export function hashOf(value: unknown): string {
  const text = canonical(value);
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x85ebca6b);
    b ^= b >>> 13;
  }
  const part = (n: number) => (n >>> 0).toString(36).padStart(7, '0');
  return part(a ^ (b >>> 16)) + part(b ^ (a >>> 15));
}
