/** Once the page is painted in its own letters: notes the moment, for `npm run measure`. Only the first time of a name counts. */
export async function noteShown(name: 'menu'): Promise<void> {
  await document.fonts.ready;
  await painted();
  if (performance.getEntriesByName(name, 'mark').length === 0) performance.mark(name);
}

/** Resolves after the next painting. */
function painted(): Promise<void> {
  return new Promise((next) => {
    requestAnimationFrame(() => setTimeout(next, 0));
  });
}

/** Does one piece of work after another, each when the browser has nothing else to do. Where one fails it will be done when it is needed. */
export async function inQuiet(works: (() => Promise<unknown>)[]): Promise<void> {
  for (const work of works) {
    await quiet();
    await work().catch(() => undefined);
  }
}

/** Safari knows no idle callbacks. */
function quiet(): Promise<void> {
  return new Promise((next) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => next(), { timeout: 2_000 });
    else setTimeout(next, 200);
  });
}
