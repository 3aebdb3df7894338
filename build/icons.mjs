import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/** Draws every icon into `electron/assets`. The results are committed, so this runs only after a change of a drawing. */
export const drawIcons = async () => {
  if (!hasProgram('rsvg-convert')) throw new Error('rsvg-convert is missing: install librsvg2-bin.');
  await renderTray();
  render('app.svg', join(assets, 'icon.png'), 512);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(drawIcons);
