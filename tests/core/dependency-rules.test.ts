import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const args = ['--config', 'build/dependency-rules.cjs', 'electron', 'renderer'];

/** Each of these breaks the rule it stands under; they are planted together, since one run of the rules takes seconds. */
const planted = [
  ['core-is-pure', 'core/planted-electron.ts', "import { app } from 'electron';\nexport const x = app;\n"],
  ['core-is-pure', 'core/planted-type.ts', "import type { App } from 'electron';\nexport type X = App;\n"],
  [
    'core-is-pure',
    'core/planted-node.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  ],
  ['core-is-pure', 'core/planted-service.ts', "export { createStore } from '../services/store';\n"],
  [
    'core-knows-locale-types-only',
    'core/planted-locale.ts',
    "export { loadTranslate } from '../locales/translate';\n",
  ],
  [
    'services-have-no-electron',
    'services/planted.ts',
    "import { app } from 'electron';\nexport const x = app;\n",
  ],
  ['platform-is-thin', 'platform/planted.ts', "export { createStore } from '../services/store';\n"],
  ['contract-is-types', 'contract.ts', "export { createStore } from './services/store';\n"],
  ['preload-is-a-wire', 'preload.ts', "export { createStore } from './services/store';\n"],
  ['nobody-imports-main', 'services/planted-main.ts', "import '../main';\n"],
  ['no-cycles', 'core/planted-cycle-a.ts', "export * from './planted-cycle-b';\n"],
] as const;

let copy = '';
const cruise = () => spawnSync(process.execPath, [depcruise, ...args], { cwd: copy, encoding: 'utf8' });

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'hangup-rules-'));
  for (const part of [
    'electron',
    'renderer',
    'build/dependency-rules.cjs',
    'tsconfig.json',
    'package.json',
  ]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('the import table', () => {
  it('is kept by the sources as they are, and they are really read', () => {
    const { stdout, status } = cruise();
    expect(stdout).toContain('no dependency violations found');
    expect(status).toBe(0);
    expect(Number(/\((\d+) modules/.exec(stdout)?.[1])).toBeGreaterThan(60);
  });

  it('catches every planted violation', () => {
    for (const [, file, source] of planted) writeFileSync(join(copy, 'electron', file), source);
    writeFileSync(join(copy, 'electron/core/planted-cycle-b.ts'), "export * from './planted-cycle-a';\n");
    writeFileSync(
      join(copy, 'renderer/planted.ts'),
      "export { createTray } from '../electron/platform/tray';\n",
    );
    const { stdout, status } = cruise();
    expect(status).not.toBe(0);
    expect(stdout).toMatch(/renderer-stays-in-its-room: renderer\/planted\.ts/);
    for (const [rule, file] of planted)
      expect(stdout).toMatch(new RegExp(`${rule}: electron/${file.replace('.', '\\.')}`));
  });
});
