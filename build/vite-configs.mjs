import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';

const root = resolve(import.meta.dirname, '..');

/** Electron 33 to 45: Chromium 130 and Node 20.18 are the oldest that the code may meet. */
const oldest = { chromium: 'chrome130', node: 'node20.18' };

/** @type {import('vite').InlineConfig} */
const shared = { root, configFile: false, logLevel: 'warn', publicDir: false };

/**
 * What shows the icon is bundled apart from the rest. In one bundle the two would share a file, or at least the
 * bundler's own helpers, and the small one would load the large one first.
 * @type {import('vite').Plugin}
 */
const restApart = {
  name: 'rest-apart',
  enforce: 'pre',
  resolveId: (id) => (id === './wiring/start' ? { id: './start.cjs', external: true } : null),
};

/**
 * What stands in the place of what libraries bring and Hangup does not use, by the name it is imported under.
 * @type {Readonly<Record<string, string>>}
 */
const standIns = {
  // In electron-store. Asks to be told of the end, and for that takes every signal away from Electron, which ends in order at SIGTERM: what
  // it would tidy up is swept at the next start.
  'when-exit': 'export default () => () => undefined;',
  // In electron-store. Would check against a JSON schema, which nobody gives it: zod checks. A megabyte of memory for as
  // long as Hangup runs.
  'ajv/dist/2020.js': 'export class Ajv2020 {}',
  'ajv-formats': 'export default () => undefined;',
  // In dbus-next. Would read and write what services tell of themselves, which nobody asks: half of that library.
  'fast-xml-parser': 'export class XMLParser {}',
  'fast-xml-builder': 'export default class {}',
};

/** @type {import('vite').Plugin} */
const unusedParts = {
  name: 'unused-parts',
  enforce: 'pre',
  resolveId: (id) => (Object.hasOwn(standIns, id) ? `\0stand-in:${id}` : null),
  load: (id) => (id.startsWith('\0stand-in:') ? (standIns[id.slice('\0stand-in:'.length)] ?? null) : null),
};

/**
 * V8 keeps the text of a script for as long as its functions may be asked for, and one character that Latin-1 lacks
 * makes it keep two bytes for each: such characters are written as escapes.
 * @type {import('vite').Plugin}
 */
const oneByteScripts = {
  name: 'one-byte-scripts',
  generateBundle(_options, bundle) {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk')
        part.code = part.code.replace(
          /[^\0-\xff]/g,
          (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
  },
};

/**
 * CommonJS in few files: it loads faster than a graph of modules.
 * @param {string} entry
 * @param {string} file
 * @param {{ codeSplitting?: boolean, plugins?: import('vite').Plugin[] }} [options] codeSplitting: whether what is
 *   imported later becomes files of its own
 * @returns {import('vite').InlineConfig}
 */
const nodeSide = (entry, file, { codeSplitting = false, plugins = [] } = {}) => ({
  ...shared,
  plugins: [oneByteScripts, ...plugins],
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
      output: {
        format: 'cjs',
        entryFileNames: file,
        chunkFileNames: 'later-[name].cjs',
        codeSplitting,
        dynamicImportInCjs: false,
      },
    },
  },
});

/** What shows the icon. */
export const mainConfig = nodeSide('electron/main.ts', 'main.cjs', { plugins: [restApart] });
/** All the rest, loaded when the icon is there. */
export const startConfig = nodeSide('electron/wiring/start.ts', 'start.cjs', {
  codeSplitting: true,
  plugins: [unusedParts],
});
/** A sandboxed preload takes no other file. */
export const preloadConfig = nodeSide('electron/preload.ts', 'preload.cjs');

/** What only notifications and the terminal, and what only the tray's menu says: no window loads it. */
export const mainMessages = {
  sections: ['cli', 'notification', 'status'],
  tray: [
    'noNotifications',
    'tryAgain',
    'recheckNow',
    'checklist',
    'openChecklist',
    'resume',
    'open',
    'settings',
    'update',
    'about',
  ],
};

/** @type {import('vite').Plugin} */
const windowsMessages = {
  name: 'windows-messages',
  enforce: 'pre',
  transform(code, id) {
    if (!/[/\\]locales[/\\]\w+\.json$/.test(id)) return null;
    const messages = JSON.parse(code);
    for (const section of mainMessages.sections) delete messages[section];
    for (const key of mainMessages.tray) delete messages.tray[key];
    return { code: JSON.stringify(messages), map: null };
  },
};

/** @type {import('vite').InlineConfig} */
export const rendererConfig = {
  ...shared,
  root: resolve(root, 'renderer'),
  base: './',
  plugins: [windowsMessages, react()],
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
