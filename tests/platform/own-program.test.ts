import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastingProgram, type Origin, ownAppImage, ownPortable } from '../../electron/platform/own-program';

const { name } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));

const image: Origin = {
  platform: 'linux',
  execPath: '/tmp/.mount_Hangup/hangup',
  env: { APPIMAGE: '/home/anna/Hangup.AppImage', APPDIR: '/tmp/.mount_Hangup' },
};
const portable: Origin = {
  platform: 'win32',
  execPath: 'C:\\Users\\Anna\\AppData\\Local\\Temp\\2abc\\Hangup.exe',
  env: { PORTABLE_EXECUTABLE_FILE: 'D:\\Hangup-portable.exe', PORTABLE_EXECUTABLE_APP_FILENAME: name },
};
const installed: Origin = { platform: 'linux', execPath: '/opt/Hangup/hangup', env: {} };

describe('what can be started again', () => {
  it('is the AppImage, not what lies in its mount', () => {
    expect(lastingProgram(image)).toBe('/home/anna/Hangup.AppImage');
    expect(ownAppImage(image)).toBe('/home/anna/Hangup.AppImage');
  });

  it('is the portable program, not what it unpacked', () => {
    expect(lastingProgram(portable)).toBe('D:\\Hangup-portable.exe');
    expect(ownPortable(portable)).toBe('D:\\Hangup-portable.exe');
  });

  it.each([
    ['an installed program', installed],
    ['one started from within another AppImage', { ...installed, env: image.env }],
    ['one beside the mount', { ...image, execPath: '/tmp/.mount_Hangup2/hangup' }],
    ['an AppImage that says not where it lies', { ...image, env: { APPIMAGE: '/x.AppImage' } }],
    [
      'one started from within another portable program',
      { ...portable, env: { ...portable.env, PORTABLE_EXECUTABLE_APP_FILENAME: 'other' } },
    ],
    ['one with the variables of another system', { ...installed, env: portable.env }],
    ['the same on macOS', { ...image, platform: 'darwin' as const }],
  ])('is the program itself for %s', (_what, origin: Origin) => {
    expect(lastingProgram(origin)).toBe(origin.execPath);
    expect([ownAppImage(origin), ownPortable(origin)]).toEqual([null, null]);
  });
});
