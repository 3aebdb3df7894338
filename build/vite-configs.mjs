import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';

const root = resolve(import.meta.dirname, '..');

/** Electron 33 to 45: Chromium 130 and Node 20.18 are the oldest that the code may meet. */
const oldest = { chromium: 'chrome130', node: 'node20.18' };

/** @type {import('vite').InlineConfig} */
const shared = { root, configFile: false, logLevel: 'warn', publicDir: false };

/**
 * A single CommonJS file: it loads faster than a graph of modules, and a sandboxed preload takes nothing else.
 * @param {string} entry
 * @param {string} file
 * @returns {import('vite').InlineConfig}
 */
const nodeSide = (entry, file) => ({
  ...shared,
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    ssr: resolve(root, entry),
    target: oldest.node,
    outDir: resolve(root, 'out/app'),
    emptyOutDir: false,
    minify: true,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: file, codeSplitting: false },
    },
  },
});

export const mainConfig = nodeSide('electron/main.ts', 'main.cjs');
export const preloadConfig = nodeSide('electron/preload.ts', 'preload.cjs');

/** @type {import('vite').InlineConfig} */
export const rendererConfig = {
  ...shared,
  root: resolve(root, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    target: oldest.chromium,
    outDir: resolve(root, 'out/app/renderer'),
    emptyOutDir: true,
    // An inlined script or font would need exceptions in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries(
        ['panel', 'guide-bar', 'coach-mark', 'practice'].map((page) => [
          page,
          resolve(root, `renderer/${page}.html`),
        ]),
      ),
    },
  },
};
