// The browser for the browser tests: found, or installed where that can be done, or asked for in one line.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath, Problem, run } from './setup.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

/**
 * The path of a browser of Chromium's kind: CHROME_BIN, then the PATH, then where Chrome and Edge install themselves.
 * @throws Problem where CHROME_BIN names nothing
 */
export function findBrowser(env = process.env) {
  if (env.CHROME_BIN) {
    if (!existsSync(env.CHROME_BIN)) throw new Problem(`CHROME_BIN names ${env.CHROME_BIN}, which is not there.`);
    return env.CHROME_BIN;
  }
  for (const name of NAMES) {
    const path = onPath(name);
    if (path) return path;
  }
  return usualPlaces(env).find((path) => existsSync(path));
}

function usualPlaces(env) {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => [join(root, 'Google/Chrome/Application/chrome.exe'), join(root, 'Microsoft/Edge/Application/msedge.exe')]);
  }
  return ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
}

/** The path of a browser, installed with apt-get where there is none and we are root. @throws Problem with what to install */
export async function needBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('Installing Chromium for the browser tests (apt-get), once ...');
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] };
    await run('apt-get', ['update', '-qq'], quiet);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Problem(
    'The browser tests need Chromium, Chrome or Edge: install one (on Debian: `sudo apt-get install chromium`), or set CHROME_BIN to its path.',
  );
}
