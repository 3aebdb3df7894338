import { cp, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { licencesOf, licencesText } from './licences.mjs';
import { hashOfBundleSources, stampBundle } from './stamp.mjs';

const root = resolve(import.meta.dirname, '..');

/**
 * Builds main, preload and the windows into `out/app`, and the licences of what is in them beside it, where a program for
 * reading can open them. A stamp says what it was made from. Throws with vite's own message when the source is wrong.
 */
export const bundle = async () => {
  // Loaded here, so that set-up can name this file before the dependencies are installed.
  const { build } = await import('vite');
  const { mainConfig, startConfig, preloadConfig, rendererConfig } = await import('./vite-configs.mjs');
  // Before anything is read: what changes meanwhile is to be seen by the next one.
  const hash = hashOfBundleSources();
  await rm(resolve(root, 'out/app'), { recursive: true, force: true });
  /** @type {string[]} */
  const modules = [];
  for (const config of [mainConfig, startConfig, preloadConfig, rendererConfig]) {
    const { output } = /** @type {import('vite').Rollup.RollupOutput} */ (await build(config));
    for (const part of output) if (part.type === 'chunk') modules.push(...part.moduleIds);
  }
  await cp(resolve(root, 'electron/assets'), resolve(root, 'out/app/assets'), { recursive: true });
  await writeFile(resolve(root, 'out/licences.txt'), licencesText(licencesOf(modules)));
  stampBundle(hash);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
