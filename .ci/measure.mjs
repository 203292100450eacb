// npm run -s measure: builds the game and measures it in a headless browser with the canvas renderer. One JSON object on stdout,
// nothing else; what each figure is stands in CONTRIBUTING.md.
import { gzipSync } from 'node:zlib';
import { findBrowser } from './browser.mjs';
import { main, Problem, ROOT, TOOL, tool } from './setup.mjs';

const USAGE = 'Usage: npm run -s measure [-- [--runs N] [--no-build]]   --runs: medians of N runs';
const FLAGS = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const WINDOW = { width: 1280, height: 720 };
/** What is compressed already, or hardly at all by a server. */
const AS_IS = /\.(woff2|png|jpg|webp|avif|mp3|ogg)$/;
const IDLE_SECONDS = 5;

await main(async () => {
  const { runs, build } = readOptions(process.argv.slice(2));
  const executablePath = findBrowser();
  if (!executablePath) throw new Problem('Measuring needs Chromium, Chrome or Edge: install one, or set CHROME_BIN to its path.');
  // The build's own lines go where errors go: stdout is for the figures.
  if (build && (await tool(TOOL.vite, ['build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] })) !== 0)
    throw new Problem('The game could not be built, see above.');
  const server = await serve();
  try {
    const figures = [];
    for (let n = 0; n < runs; n++) figures.push(await measure(executablePath, server.address));
    console.log(JSON.stringify(medians(figures), null, 2));
  } finally {
    await server.close();
  }
});

function readOptions(args) {
  let runs = 1;
  let build = true;
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--no-build') build = false;
    else if (args[i] === '--runs') runs = Number(args[++i]);
    else throw new Problem(`${args[i]} is no option of npm run measure. ${USAGE}`);
  }
  if (!Number.isInteger(runs) || runs < 1) throw new Problem(`--runs wants a whole number from 1. ${USAGE}`);
  return { runs, build };
}

async function serve() {
  const { preview } = await import('vite');
  const server = await preview({ root: ROOT, logLevel: 'error', preview: { host: '127.0.0.1', port: 4373, strictPort: false } });
  return { address: server.resolvedUrls.local[0], close: () => server.close() };
}

/** One run, in a browser of its own, so that nothing is kept or warm. */
async function measure(executablePath, address) {
  const { chromium } = await import('playwright');
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...FLAGS] : FLAGS;
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: WINDOW });
    const loaded = listen(page);
    await page.addInitScript(noteMoments);
    const menu = await openMenu(page, address);
    const board = await openBoard(page);
    // What is dealt and moved at the start has come to rest by then, and what is fetched ahead is there.
    await page.waitForTimeout(4_000);
    const idle = await shareOfCore(browser);
    return {
      menuMs: menu.ms,
      boardMs: board.ms,
      idle,
      frameMs: await frames(page),
      gzip: { menu: await loaded.weight(menu.at), board: await loaded.weight(board.at) },
    };
  } finally {
    await browser.close();
  }
}

/** In the page: when Start was pressed, and when the words of a game first stood there. */
function noteMoments() {
  addEventListener('submit', () => performance.mark('start pressed'), true);
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-ply]')) return;
    performance.mark('words');
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** From the start of the navigation until the menu is painted in its own letters. */
async function openMenu(page, address) {
  await page.goto(`${address}?renderer=canvas`);
  const ms = (await mark(page, 'menu', 15_000)) ?? (await paintOf(page));
  return { ms, at: (await origin(page)) + ms };
}

/** From pressing Start on the page for a new game until the table is drawn. What is fetched ahead in quiet moments is there by then. */
async function openBoard(page) {
  await page.click('a[href="#/new"]');
  await page.waitForSelector('button[type=submit]');
  await page.waitForLoadState('networkidle');
  await page.click('button[type=submit]');
  const end = (await mark(page, 'board', 15_000)) ?? (await mark(page, 'words', 5_000));
  const pressed = await mark(page, 'start pressed', 1_000);
  if (end === undefined || pressed === undefined) throw new Problem('No game came up after Start.');
  return { ms: end - pressed, at: (await origin(page)) + end };
}

function origin(page) {
  return page.evaluate(() => performance.timeOrigin);
}

function paintOf(page) {
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now());
}

/** When the page set a mark, in milliseconds since its navigation; undefined where it does not come. */
async function mark(page, name, timeout) {
  const there = page.waitForFunction((wanted) => performance.getEntriesByName(wanted, 'mark')[0]?.startTime, name, { timeout });
  const handle = await there.catch(() => undefined);
  return handle?.jsonValue();
}

/** Hears of everything that a page loads. */
function listen(page) {
  const requests = [];
  page.on('requestfinished', (request) => requests.push(request));
  return {
    /** Gzipped bytes of all that was asked for by a moment (milliseconds since 1970), each address once. */
    async weight(until) {
      const seen = new Map();
      for (const request of requests) {
        const path = new URL(request.url()).pathname;
        if (!request.url().startsWith('http') || request.timing().startTime > until || seen.has(path)) continue;
        const response = await request.response();
        const body = await response?.body().catch(() => undefined);
        if (body) seen.set(path, AS_IS.test(path) ? body.length : gzipSync(body, { level: 9 }).length);
      }
      return [...seen.values()].reduce((sum, bytes) => sum + bytes, 0);
    },
  };
}

/** The share of one core that the page's process and the one that draws take while nothing moves. */
async function shareOfCore(browser) {
  const session = await browser.newBrowserCDPSession();
  const spent = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer' || type === 'GPU').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const [before, start] = [await spent(), performance.now()];
  await new Promise((next) => setTimeout(next, IDLE_SECONDS * 1_000));
  return ((await spent()) - before) / ((performance.now() - start) / 1_000);
}

/** Milliseconds from frame to frame while the table moves 30 cards; null where there is no table. */
async function frames(page) {
  const list = await page.evaluate(() => {
    const table = document.querySelector('[data-table]');
    return table && 'exercise' in table ? table.exercise() : null;
  });
  if (!list || list.length === 0) return null;
  const sorted = [...list].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], p95: sorted[Math.floor(sorted.length * 0.95)] };
}

/** The median of each figure; null only where every run has none. */
function medians(values) {
  const there = values.filter((value) => value !== null);
  if (there.length === 0) return null;
  if (typeof there[0] === 'number') {
    const sorted = [...there].sort((a, b) => a - b);
    return round(sorted[Math.floor((sorted.length - 1) / 2)]);
  }
  return Object.fromEntries(Object.keys(there[0]).map((name) => [name, medians(there.map((value) => value[name]))]));
}

/** Whole numbers for what is large, and enough behind the point for what is small. */
function round(n) {
  return n >= 100 ? Math.round(n) : Number(n.toPrecision(3));
}
