import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

// As the ordinary user that the end-to-end tests run as, the project's own folder may not be writable.
const cacheDir = process.env.HANGUP_TEST_CACHE ?? 'node_modules/.vite';

const onDesktop = ['tests/e2e/**/*.test.ts', 'tests/desk/**/*.test.ts'];
const tours = ['tests/tour/**/*.test.ts'];
/** Run by hand: they take minutes, or measure. */
const long = {
  soak: ['tests/soak/**/*.test.ts'],
  bench: ['tests/bench/**/*.test.ts'],
  torture: ['tests/torture/**/*.test.ts'],
};

/** Imports JSON as only a bundler understands it, and names source maps that lead to nothing. */
const workflowParser = /@actions[/\\]workflow-parser/;
const withoutItsMaps: Plugin = {
  name: 'without-its-maps',
  enforce: 'pre',
  load: (id) =>
    workflowParser.test(id) && id.endsWith('.js')
      ? { code: readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, ''), map: null }
      : null,
};

export default defineConfig({
  root,
  cacheDir,
  test: {
    // All cores: the properties of the reminders are most of the time, and vitest would leave one core idle.
    maxWorkers: '100%',
    projects: [
      {
        root,
        cacheDir,
        plugins: [withoutItsMaps],
        test: {
          name: 'unit',
          // Nothing here is timed: a test that needs long is one on a machine that is busy.
          testTimeout: 30_000,
          server: { deps: { inline: [workflowParser] } },
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...onDesktop, ...tours, ...Object.values(long).flat()],
        },
      },
      {
        root,
        cacheDir,
        test: {
          name: 'e2e',
          include: onDesktop,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // A real application on a busy machine: what is waited for comes, only not within a second.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        root,
        cacheDir,
        test: { name: 'soak', include: long.soak, fileParallelism: true, testTimeout: 900_000 },
      },
      {
        root,
        cacheDir,
        test: { name: 'bench', include: long.bench, fileParallelism: false, testTimeout: 900_000 },
      },
      {
        root,
        cacheDir,
        test: { name: 'torture', include: long.torture, fileParallelism: false, testTimeout: 7_200_000 },
      },
      {
        root,
        cacheDir,
        test: { name: 'tour', include: tours, fileParallelism: false, testTimeout: 300_000 },
      },
    ],
  },
});
