import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOfBundleSources, isBundleCurrent, stampBundle } from '../../build/stamp.mjs';

let root = '';
const write = (file: string, text: string): void => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hangup-stamp-'));
  write('electron/core/one.ts', 'one');
  write('build/bundle.mjs', 'how');
  write('package.json', '{}');
  write('out/app/main.cjs', 'built');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the bundle', () => {
  it('is not that of the sources where nobody says so', () => expect(isBundleCurrent(root)).toBe(false));

  it.each([
    ['a file that changed', () => write('electron/core/one.ts', 'two')],
    ['a new one', () => write('renderer/panel.tsx', 'new')],
    ['another way of building', () => write('build/bundle.mjs', 'otherwise')],
    ['another version', () => write('package.json', '{"version":"2.0.0"}')],
    ['the loss of what was built', () => rmSync(join(root, 'out/app/main.cjs'))],
  ])('is so until %s', (_what, change) => {
    stampBundle(hashOfBundleSources(root), root);
    expect(isBundleCurrent(root)).toBe(true);
    change();
    expect(isBundleCurrent(root)).toBe(false);
  });

  it('stays so where only times changed, and where tests did', () => {
    stampBundle(hashOfBundleSources(root), root);
    utimesSync(join(root, 'package.json'), 0, 0);
    write('tests/one.test.ts', 'other');
    expect(isBundleCurrent(root)).toBe(true);
  });
});
