/** The licences of what is bundled: nearly all of them ask to be handed on together with the work. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './project.mjs';

/**
 * @typedef {object} Licence
 * @property {string} name of the package
 * @property {string} version
 * @property {string} licence its SPDX expression
 * @property {string} text
 */

/** Where it is published without its text; what the MIT licence asks for is the notice and this. */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Vite's file goes on with those of its own dependencies, of which nothing is bundled. */
const itsOwn = /^# Licenses of bundled dependencies[\s\S]*/m;

/**
 * @param {string} folder
 * @param {{ name: string, license?: string, author?: string | { name: string } }} manifest
 */
const textOf = (folder, { name, license, author }) => {
  const files = readdirSync(folder).filter((file) =>
    /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(file),
  );
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8'));
  if (texts.length > 0) return texts.join('\n\n').replaceAll('\r\n', '\n').replace(itsOwn, '').trim();
  const holder = typeof author === 'object' ? author.name : author;
  if (license === 'MIT' && holder) return `Copyright (c) ${holder}\n\n${mit}`;
  throw new Error(
    `${name} (${license}) has no licence text in it: build/licences.mjs has to be told what to say.`,
  );
};

/** @param {string} folder @returns {Licence} */
const licenceOf = (folder) => {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifest;
  return { name, version, licence: license, text: textOf(folder, manifest) };
};

/**
 * The package that a module is out of: the innermost of node_modules, or the bundler, for the little it adds of its own.
 * @param {string} id as the bundler names it
 * @returns {string | null} its folder; null for a module of ours
 */
const folderOf = (id) => {
  const [, bundler] = /^\0(vite|rolldown)\//.exec(id) ?? [];
  if (bundler) return path.join(projectFolder, 'node_modules', bundler);
  const [folder] = /^.*[/\\]node_modules[/\\](@[^/\\]+[/\\])?[^/\\]+(?=[/\\])/.exec(id) ?? [];
  return folder && existsSync(path.join(folder, 'package.json')) ? folder : null;
};

/**
 * Electron's, and that of every package among the modules, by name; each version once.
 * @param {readonly string[]} moduleIds
 * @throws {Error} when a package does not say under which terms it is handed on
 */
export const licencesOf = (moduleIds) => {
  const folders = [path.join(projectFolder, 'node_modules/electron'), ...moduleIds.map(folderOf)];
  const known = [...new Set(folders)].flatMap((folder) => (folder ? [licenceOf(folder)] : []));
  const byName = new Map(known.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
};

const line = '-'.repeat(80);

/**
 * All of them as one plain text.
 * @param {readonly Licence[]} licences
 */
export const licencesText = (licences) =>
  [
    'Hangup is made with the work of many others. Each part is named here with its licence.',
    'Electron holds Chromium, Node.js and more: the file LICENSES.chromium.html, which comes with the program, names them.',
    ...licences.map(
      ({ name, version, licence, text }) => `${line}\n${name} ${version} (${licence})\n${line}\n\n${text}`,
    ),
  ].join('\n\n');
