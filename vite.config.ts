import { readFileSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';
import { phaserParts } from './.ci/phaser.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

// FULL=1 (npm run test:full) adds the long tests, *.full.test.ts.
const long = process.env.FULL ? [] : ['tests/**/*.full.test.ts'];

export default defineConfig({
  base: './',
  plugins: [phaserParts()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The colours are written with light-dark(), which these browsers know.
  build: { target: 'es2022', chunkSizeWarningLimit: 800, cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'] },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/e2e/**', ...long],
          testTimeout: process.env.FULL ? 30 * 60_000 : 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...long],
          globalSetup: 'tests/e2e/support/server.ts',
          // Each file has a browser of its own; two at a time is what a small machine bears.
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
