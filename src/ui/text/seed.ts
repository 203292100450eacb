/** A number for the deal, from the browser's own chance: below the screens nothing draws at random. */
export function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] as number;
}

/** The number that a person wrote, or null where it is none. */
export function readSeed(text: string): number | null {
  if (!/^\d{1,10}$/.test(text.trim())) return null;
  const seed = Number(text);
  return seed <= 0xffffffff ? seed : null;
}
