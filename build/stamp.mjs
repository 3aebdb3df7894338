/** Telling by hashes whether something has to be made anew. Node's own modules only: set-up runs before `npm ci`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './project.mjs';

/**
 * One hash over files' names and contents. Not their times, which a checkout or a copy changes as it likes.
 * @param {readonly string[]} files
 * @param {string} [root] the folder that names are counted from
 */
export function hashOf(files, root = projectFolder) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

/** @param {string} file @param {string} hash */
export const isStamped = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash;

/** @param {string} folder @param {RegExp} [pattern] of the names in it, then without folders below */
function filesIn(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: !pattern, withFileTypes: true })
    .filter((entry) => entry.isFile() && (!pattern || pattern.test(entry.name)))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What the bundle is made from. @param {string} root */
const bundleSources = (root) =>
  [
    ...filesIn(path.join(root, 'electron')),
    ...filesIn(path.join(root, 'renderer')),
    ...filesIn(path.join(root, 'build'), /^(vite.*|bundle|licences)\.(ts|mjs|js)$/),
    ...filesIn(root, /^(package|package-lock|tsconfig)\.json$/),
  ].sort();

/** @param {string} [root] */
export const hashOfBundleSources = (root = projectFolder) => hashOf(bundleSources(root), root);

/** @param {string} root */
const bundleStamp = (root) => path.join(root, 'out/app/.stamp');

/** Whether `out/app` was made from the sources as they are. @param {string} [root] */
export const isBundleCurrent = (root = projectFolder) =>
  existsSync(path.join(root, 'out/app/main.cjs')) && isStamped(bundleStamp(root), hashOfBundleSources(root));

/**
 * Notes down what the bundle in `out/app` was made from.
 * @param {string} hash of the sources as they were before
 * @param {string} [root]
 */
export const stampBundle = (hash, root = projectFolder) => writeFileSync(bundleStamp(root), hash);
