import { expect, it } from 'vitest';
import { distFolder } from '../../build/official.mjs';

it.each([
  ['linux', '/opt/electron/electron', '/opt/electron'],
  ['win32', 'C:\\My tools\\electron\\electron.exe', 'C:\\My tools\\electron'],
  ['darwin', '/opt/electron/Electron.app/Contents/MacOS/Electron', '/opt/electron'],
])('electron-builder is given the whole distribution on %s', (platform, executable, folder) => {
  expect(distFolder(executable, platform)).toBe(folder);
});
