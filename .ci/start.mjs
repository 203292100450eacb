// npm start: installs what it needs, builds the game, serves it and opens a browser where there is one.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, installPackages, main, onPath, Problem, ROOT, TOOL, tool } from './setup.mjs';

const FIRST_PORT = 4173;
const USAGE = 'Usage: npm start [-- [--port N] [--no-open]]';

await main(async () => {
  const { port, open } = readOptions(process.argv.slice(2), process.env);
  checkNode();
  await installPackages();
  if ((await tool(TOOL.vite, ['build', '--logLevel', 'warn'])) !== 0) throw new Problem('The game could not be built, see above.');
  const { server, address } = await serve(port);
  console.log(`\nFair-Weather Friends is at ${address}\n\nCtrl-C ends it.`);
  if (open) openBrowser(address);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      server.close();
      process.exit(0);
    });
  }
});

// --port (or PORT) asks for one port and no other; without it the first free one is taken.
function readOptions(args, env) {
  let asked = env.PORT;
  let open = !env.NO_OPEN && !env.CI;
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--no-open') open = false;
    else if (args[i] === '--port') asked = args[++i] ?? '';
    else if (args[i].startsWith('--port=')) asked = args[i].slice('--port='.length);
    else throw new Problem(`${args[i]} is no option of npm start. ${USAGE}`);
  }
  if (asked === undefined) return { port: undefined, open };
  const port = Number(asked);
  if (!/^\d+$/.test(asked) || port < 1 || port > 65535) throw new Problem(`A port is a number from 1 to 65535, not '${asked}'. ${USAGE}`);
  return { port, open };
}

async function serve(port) {
  const { preview } = await import(pathToFileURL(join(ROOT, 'node_modules/vite/dist/node/index.js')).href);
  try {
    const server = await preview({ root: ROOT, logLevel: 'error', preview: { port: port ?? FIRST_PORT, strictPort: port !== undefined, open: false } });
    return { server, address: server.resolvedUrls.local[0] };
  } catch (error) {
    throw new Problem(`The game could not be served${port ? ` on port ${port}` : ''}: ${error.message}.`);
  }
}

function openBrowser(address) {
  const command = browserCommand(address);
  if (!command) return;
  const child = spawn(command[0], command.slice(1), { stdio: 'ignore', detached: true });
  child.on('error', () => {}); // The address is on the screen; nothing is lost.
  child.unref();
}

function browserCommand(address) {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address];
  const screen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return screen && onPath('xdg-open') ? ['xdg-open', address] : undefined;
}
