import { cp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(import.meta.dirname, '..');

/** Builds main, preload and the windows into `out/app`. Throws with vite's own message when the source is wrong. */
export const bundle = async () => {
  // Loaded here, so that set-up can name this file before the dependencies are installed.
  const { build } = await import('vite');
  const { mainConfig, startConfig, preloadConfig, rendererConfig } = await import('./vite-configs.mjs');
  await rm(resolve(root, 'out/app'), { recursive: true, force: true });
  for (const config of [mainConfig, startConfig, preloadConfig, rendererConfig]) await build(config);
  await cp(resolve(root, 'electron/assets'), resolve(root, 'out/app/assets'), { recursive: true });
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
