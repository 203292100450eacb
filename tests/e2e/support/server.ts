import { execFileSync } from 'node:child_process';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built game is served, with the slash at the end. */
    address: string;
  }
}

/** Builds the game (unless DIST_READY says that it has just been built) and serves it to all browser tests, on a free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!process.env.DIST_READY) {
    const env = { ...process.env, NODE_ENV: 'production' };
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { stdio: 'inherit', env });
  }
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 4273, strictPort: false } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The game is built but could not be served.');
  project.provide('address', address);
  return () => server.close();
}
