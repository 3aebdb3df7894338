import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { icnsKinds, icnsOf, icoOf } from './icon-containers.mjs';
import { capture, hasProgram, runScript } from './project.mjs';

const sources = resolve(import.meta.dirname, 'icons');
const assets = resolve(import.meta.dirname, '../electron/assets');

const moods = ['quiet', 'open', 'due', 'overdue', 'paused'];

/**
 * The drawings use `currentColor`, and `.due` for the one spot of amber. Sizes are logical pixels: 22 suits Linux
 * and Windows trays, 18 the macOS menu bar, whose template images are black and coloured by the system.
 */
const tones = [
  { suffix: '-light', size: 22, css: 'svg { color: #24292a } .due { fill: #c97a00 }' },
  { suffix: '-dark', size: 22, css: 'svg { color: #f2f4f3 } .due { fill: #ffb84d }' },
  // Between both: at least 3:1 on a white panel and on a charcoal one.
  { suffix: '-any', size: 22, css: 'svg { color: #2b9b93 } .due { fill: #cf7f00 }' },
  { suffix: 'Template', size: 18, css: 'svg { color: #000000 } .due { fill: #000000 }' },
];

/**
 * @param {string} source
 * @param {string} target
 * @param {number} size edge in pixels
 * @param {readonly string[]} [more] further arguments for rsvg-convert
 */
const render = (source, target, size, more = []) =>
  capture('rsvg-convert', ['-w', `${size}`, '-h', `${size}`, ...more, '-o', target, join(sources, source)]);

const renderTray = async () => {
  await mkdir(join(assets, 'tray'), { recursive: true });
  for (const { suffix, size, css } of tones) {
    const stylesheet = join(tmpdir(), `hangup-icons${suffix}.css`);
    await writeFile(stylesheet, css);
    for (const mood of moods) {
      const target = join(assets, 'tray', `${mood}${suffix}`);
      render(`tray-${mood}.svg`, `${target}.png`, size, ['--stylesheet', stylesheet]);
      render(`tray-${mood}.svg`, `${target}@2x.png`, size * 2, ['--stylesheet', stylesheet]);
    }
  }
};

/** Up to here the mark is drawn larger, on a field that ends where the pixels do. */
const largestSmall = 32;

/** @param {number} size */
const appDrawing = (size) => (size <= largestSmall ? 'app-small.svg' : 'app.svg');

/** @param {number} size @param {string} target @returns {Promise<import('./icon-containers.mjs').IconImage>} */
const renderApp = async (size, target) => {
  render(appDrawing(size), target, size);
  return { size, png: await readFile(target) };
};

/** What part of its drawing the field takes up. */
const fieldOf = { 'app.svg': 464 / 512, 'app-small.svg': 1 };

/**
 * As macOS has its icons: the field 824 of 1024 pixels wide, the rest for the shadow, so that it is as large as its
 * neighbours in the Dock. An even number of pixels, for a margin without halves.
 * @param {number} size
 */
const renderForMac = async (size) => {
  const drawing = appDrawing(size);
  const inner = 2 * Math.ceil((size * 824) / 1024 / fieldOf[drawing] / 2);
  const margin = ['--left', '--top'].map((side) => `${side}=${(size - inner) / 2}`);
  const page = ['--page-width', '--page-height'].map((edge) => `${edge}=${size}`);
  const target = join(tmpdir(), `hangup-mac-${size}.png`);
  render(drawing, target, inner, [...page, ...margin]);
  return { size, png: await readFile(target) };
};

/** What Linux desktops look for, and all but the largest what Windows does. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];

const renderProgram = async () => {
  const linux = join(sources, 'linux');
  await mkdir(linux, { recursive: true });
  const images = [];
  for (const size of sizes) images.push(await renderApp(size, join(linux, `${size}x${size}.png`)));
  await writeFile(join(sources, 'icon.ico'), icoOf(images.filter(({ size }) => size <= 256)));
  const forMac = [];
  for (const size of new Set(Object.values(icnsKinds))) forMac.push(await renderForMac(size));
  await writeFile(join(sources, 'icon.icns'), icnsOf(forMac));
  await renderApp(1024, join(sources, 'icon.png'));
};

/**
 * Draws what the running application shows into `electron/assets`, and the icons of the program, which installers take,
 * beside their drawings. The results are committed, so this runs only after a change of a drawing.
 */
export const drawIcons = async () => {
  if (!hasProgram('rsvg-convert')) throw new Error('rsvg-convert is missing: install librsvg2-bin.');
  await renderTray();
  // What windows and notifications show. A notification takes it along pixel by pixel: 512 of them a side are 1 MiB.
  render('app.svg', join(assets, 'icon.png'), 128);
  await renderProgram();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(drawIcons);
