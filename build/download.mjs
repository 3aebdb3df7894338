import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { capture, explain, npmCommand, projectFolder } from './project.mjs';

const ATTEMPTS = 3;
const STALL_MS = 60_000;
const MEGABYTE = 1_000_000;

/**
 * A file of the npm registry, pinned by its integrity.
 * @typedef {object} PackageTarball
 * @property {string} spec       name@version
 * @property {string} integrity  "sha512-" and the base64 digest
 */

/** The bytes arrived and are not the ones that were pinned. */
class WrongContent extends Error {}

/** @param {string} file */
async function sizeOf(file) {
  return (await stat(file).catch(() => undefined))?.size ?? 0;
}

/** @param {string} file @param {string} integrity */
async function verify(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity)
    throw new WrongContent(
      `its content is not the expected one (${found.slice(0, 20)}… instead of ${integrity.slice(0, 20)}…)`,
    );
}

/**
 * Progress as one line rewritten in place on a terminal, as a line every few seconds elsewhere.
 * @param {string} label @param {number} total
 */
function createProgress(label, total) {
  const isTty = process.stdout.isTTY === true;
  let shownAt = Date.now();
  return {
    /** @param {number} done */
    show(done) {
      if (Date.now() - shownAt < (isTty ? 200 : 5000)) return;
      shownAt = Date.now();
      const percent = total > 0 ? `${Math.floor((done / total) * 100)} % ` : '';
      const text = `${label}: ${percent}(${Math.floor(done / MEGABYTE)} of ${Math.ceil(total / MEGABYTE)} MB)`;
      process.stdout.write(isTty ? `\r${text}\u001b[K` : `${text}\n`);
    },
    end() {
      if (isTty) process.stdout.write('\r\u001b[K');
    },
  };
}

/**
 * Fetches into `part`, going on from what an interrupted run has left there.
 * @param {string} url @param {string} part @param {string} label
 */
async function fetchInto(url, part, label) {
  const have = await sizeOf(part);
  const stalled = new AbortController();
  const watchdog = setTimeout(() => stalled.abort(new Error('no data for a minute')), STALL_MS);
  try {
    const response = await fetch(url, {
      headers: have > 0 ? { range: `bytes=${have}-` } : {},
      signal: stalled.signal,
    });
    if (response.status === 416) return; // Nothing is left to fetch; verifying tells whether it is right.
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
    const body = /** @type {import('node:stream/web').ReadableStream<Uint8Array>} */ (response.body);
    const start = response.status === 206 ? have : 0;
    const progress = createProgress(label, start + Number(response.headers.get('content-length') ?? 0));
    let done = start;
    const meter = new Transform({
      transform(chunk, _encoding, pass) {
        watchdog.refresh();
        done += chunk.length;
        progress.show(done);
        pass(null, chunk);
      },
    });
    const file = createWriteStream(part, { flags: start > 0 ? 'a' : 'w' });
    await pipeline(Readable.fromWeb(body), meter, file).finally(() => progress.end());
  } finally {
    clearTimeout(watchdog);
  }
}

/**
 * npm's own download: slower to show for itself, but it knows the person's proxy, certificates and passwords.
 * @param {PackageTarball} tarball @param {string} part
 */
async function packInto({ spec }, part) {
  const folder = await mkdtemp(`${part}-npm-`);
  try {
    const { command, args } = npmCommand(['pack', spec, '--pack-destination', folder, '--silent']);
    const code = await new Promise((resolve, reject) => {
      spawn(command, args, { cwd: projectFolder, stdio: ['ignore', 'ignore', 'inherit'] })
        .on('error', reject)
        .on('exit', resolve);
    });
    const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
    if (code !== 0 || !file) throw new Error('npm pack failed too');
    await rename(path.join(folder, file), part);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Several tries, since what has arrived is kept; content that is wrong is thrown away and fetched anew.
 * @param {PackageTarball} tarball @param {string} part @param {string} label
 */
async function fetchVerified(tarball, part, label) {
  const npm = npmCommand(['view', tarball.spec, 'dist.tarball', '--json', '--silent']);
  /** @type {unknown} */
  let failure;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      const url = String(JSON.parse(capture(npm.command, npm.args)));
      await fetchInto(url, part, label);
      await verify(part, tarball.integrity);
      return;
    } catch (error) {
      failure = error;
      if (error instanceof WrongContent) await rm(part, { force: true });
      console.log(`${label}: ${explain(error)}.${attempt < ATTEMPTS ? ' Trying again.' : ''}`);
    }
  }
  if (failure instanceof WrongContent) throw failure;
  console.log(`${label}: trying with npm itself.`);
  await packInto(tarball, part);
  await verify(part, tarball.integrity);
}

/**
 * Brings a package's tarball into `file`. Can be interrupted at any point: what has arrived stays in `file`.part,
 * the next run goes on from there, and `file` itself appears only when it is whole and verified.
 * @param {PackageTarball} tarball
 * @param {string} file
 * @param {string} label what the progress line is about
 * @throws {Error} saying what happened, what was kept and what to do
 */
export async function downloadPackage(tarball, file, label) {
  if ((await sizeOf(file)) > 0) return;
  const part = `${file}.part`;
  await mkdir(path.dirname(file), { recursive: true });
  const have = await sizeOf(part);
  if (have > 0)
    console.log(`${label}: going on after ${Math.floor(have / MEGABYTE)} MB from an earlier run.`);
  try {
    await fetchVerified(tarball, part, label);
    await rename(part, file);
  } catch (error) {
    if (error instanceof WrongContent) await rm(part, { force: true });
    const kept = Math.floor((await sizeOf(part)) / MEGABYTE);
    throw new Error(
      `${label}: ${tarball.spec} could not be downloaded: ${explain(error)}.\n` +
        (kept > 0 ? `The ${kept} MB that arrived are kept in ${part}.\n` : 'Nothing of it was kept.\n') +
        'Check the connection and npm\'s settings ("npm ping"), then run the same command again.',
    );
  }
}
