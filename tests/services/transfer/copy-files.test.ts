import { symlinkSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyFiles } from '../../../electron/services/transfer/copy-files';
import { createDataFolder } from '../../fakes/data';
import { savedWith } from '../../fakes/state';

let folder: ReturnType<typeof createDataFolder>;
let elsewhere: ReturnType<typeof createDataFolder>;

beforeEach(() => {
  folder = createDataFolder();
  elsewhere = createDataFolder();
});
afterEach(() => {
  folder.remove();
  elsewhere.remove();
});

it('copies every file as it is, byte for byte, where the data cannot be read', async () => {
  const data = folder.open();
  await data.save(savedWith());
  data.pin('before-import');
  folder.write('hangup.json', new Uint8Array([0xff, 0xfe, 0, 0x80]));
  folder.write('Preferences', 'Chromium’s');
  symlinkSync('host-1234', folder.path('SingletonLock'), 'junction');
  const name = 'my copy';
  copyFiles(folder.folder, elsewhere.path(name));
  expect(() => copyFiles(folder.folder, elsewhere.path(name))).toThrow('EEXIST');
  const copied = elsewhere.names().map((path) => path.slice(name.length + 1));
  expect(copied).toEqual(folder.names().filter((path) => path !== 'Preferences' && path !== 'SingletonLock'));
  expect(copied.length).toBeGreaterThan(2);
  for (const path of copied) expect(elsewhere.read(`${name}/${path}`)).toBe(folder.read(path));
});
