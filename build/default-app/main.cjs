/**
 * The program Electron runs when it is given an app's folder: what Electron's own default_app.asar does, for a runtime
 * that comes without one (see build/stand-in.mjs).
 */
const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

/** The two methods are Electron's own, for its default app alone, hence not in its types. */
const app =
  /** @type {import('electron').App & { setVersion(version: string): void; setAppPath(folder: string): void }} */ (
    require('electron').app
  );

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  process.exit(1);
}

/** Electron's rules: switches are skipped, -r names a preload, the first plain argument is the app. */
function readArguments() {
  /** @type {string[]} */
  const preloads = [];
  const args = process.argv.slice(1);
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--version' || arg === '-v') {
      console.log(`v${process.versions.electron}`);
      process.exit(0);
    }
    if (arg === '-r' || arg === '--require') preloads.push(args[++at] ?? '');
    else if (arg.startsWith('--app=')) return { preloads, target: arg.slice('--app='.length) };
    else if (!arg.startsWith('-')) return { preloads, target: arg };
  }
  return { preloads, target: undefined };
}

/** @param {string} file */
function readManifest(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** @param {string} folder @returns {string} the file to run */
function introduceApp(folder) {
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) refuse(`There is no app in ${folder}: it has no package.json.`);
  const manifest = readManifest(file);
  const name = manifest.productName || manifest.name;
  if (manifest.version) app.setVersion(manifest.version);
  if (name) {
    app.setName(name);
    if (process.platform === 'linux') app.setDesktopName(manifest.desktopName || `${name}.desktop`);
    if (!app.commandLine.hasSwitch('user-data-dir'))
      app.setPath('userData', path.join(app.getPath('appData'), name));
  }
  app.setAppPath(folder);
  return path.resolve(folder, manifest.main || 'index.js');
}

/** @param {string} entry */
function isModule(entry) {
  if (/\.[mc]js$/.test(entry)) return entry.endsWith('.mjs');
  for (let folder = path.dirname(entry); ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (fs.existsSync(file)) return readManifest(file).type === 'module';
    if (folder === path.dirname(folder)) return false;
  }
}

/** @param {string} entry */
function run(entry) {
  /** @param {unknown} error */
  const fail = (error) => {
    console.error('The app threw an error while loading:');
    console.error(error);
    process.exit(1);
  };
  if (isModule(entry)) return void import(pathToFileURL(entry).href).catch(fail);
  try {
    require(entry);
  } catch (error) {
    fail(error);
  }
}

const { preloads, target } = readArguments();
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
for (const preload of preloads) createRequire(path.join(process.cwd(), 'preload'))(preload);
if (target === undefined) refuse('Which app? Give the folder that holds its package.json.');
const place = path.resolve(target ?? '');
if (!fs.existsSync(place)) refuse(`There is no app at ${place}: nothing is there.`);
const isFolder = fs.statSync(place).isDirectory();
if (!isFolder) app.setAppPath(path.dirname(place));
const entry = isFolder ? introduceApp(place) : place;
if (!fs.existsSync(entry))
  refuse(`The app in ${place} names ${entry} as its main file, which does not exist.`);
run(entry);
