/** The path of a browser of Chromium's kind, if there is one on this machine. */
export function findBrowser(env?: Record<string, string | undefined>): string | undefined;
