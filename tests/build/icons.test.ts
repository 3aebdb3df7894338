import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icnsKinds, icnsOf } from '../../build/icon-containers.mjs';
import type { TrayMood } from '../../electron/core/tray/status';
import { readPng } from './png';

const icons = join(import.meta.dirname, '../../build/icons');
const assets = join(import.meta.dirname, '../../electron/assets');

const edgesOf = (png: Buffer) => {
  const { width, height } = readPng(png);
  return [width, height];
};

const linux = new Map(
  [16, 24, 32, 48, 64, 128, 256, 512].map((size) => [
    size,
    readFileSync(join(icons, `linux/${size}x${size}.png`)),
  ]),
);

describe('the icons of the program', () => {
  it('are there for Linux in every size, and as large as their names say', () => {
    expect(readdirSync(join(icons, 'linux'))).toHaveLength(linux.size);
    for (const [size, png] of linux) expect(edgesOf(png)).toEqual([size, size]);
    expect(edgesOf(readFileSync(join(icons, 'icon.png')))).toEqual([1024, 1024]);
  });

  it('are in the file for Windows, each where and as long as its directory says', () => {
    const ico = readFileSync(join(icons, 'icon.ico'));
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = ico.subarray(6 + 16 * index);
      const offset = entry.readUInt32LE(12);
      const png = ico.subarray(offset, offset + entry.readUInt32LE(8));
      return { edges: [entry[0] || 256, entry[1] || 256], end: offset + png.length, png };
    });
    expect(entries.map(({ edges }) => edges[0])).toEqual([16, 24, 32, 48, 64, 128, 256]);
    for (const { edges, png } of entries) {
      expect(edgesOf(png)).toEqual(edges);
      expect(png.equals(linux.get(edges[0] ?? 0) ?? Buffer.of())).toBe(true);
    }
    expect(entries.at(-1)?.end).toBe(ico.length);
  });

  it('are in the file for macOS, each as large as its kind says', () => {
    const icns = readFileSync(join(icons, 'icon.icns'));
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const found: Record<string, number> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      const [width, height] = edgesOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
      expect(height).toBe(width);
      found[icns.toString('latin1', at, at + 4)] = width ?? 0;
    }
    expect(found).toEqual(icnsKinds);
  });

  it('cannot be put together for macOS while a size is missing', () => {
    expect(() => icnsOf([{ size: 32, png: Buffer.of(1) }])).toThrow('64');
  });
});

describe('the images for the menu bar of macOS', () => {
  // The compiler asks for a mood that is new.
  const moods = Object.keys({ quiet: 0, open: 0, due: 0, overdue: 0, paused: 0 } satisfies Record<
    TrayMood,
    number
  >);

  it.each(moods)('are black with alpha and of both resolutions: %s', (mood) => {
    for (const [name, size] of [
      [`${mood}Template.png`, 18],
      [`${mood}Template@2x.png`, 36],
    ] as const) {
      const { width, height, pixels } = readPng(readFileSync(join(assets, 'tray', name)));
      expect([width, height]).toEqual([size, size]);
      const alphas = new Set<number>();
      for (let at = 0; at < pixels.length; at += 4) {
        alphas.add(pixels[at + 3] ?? 0);
        expect([...pixels.subarray(at, at + 3)]).toEqual([0, 0, 0]);
      }
      // Neither empty nor a plain square: the system colours what is opaque.
      expect([alphas.has(0), alphas.has(255)]).toEqual([true, true]);
    }
  });
});
