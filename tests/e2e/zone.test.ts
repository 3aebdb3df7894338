import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import { electronPath, PROJECT_ROOT } from './launch';
import { readState } from './state-on-disk';

/** What a program needs of /etc, apart from the zone. */
const needed = ['passwd', 'group', 'nsswitch.conf', 'ld.so.cache', 'fonts'];

/**
 * An /etc of one's own, with a zone that can be changed: the program sees it in a mount namespace, without the right to
 * change anything else, so that Chromium's sandbox is as it always is.
 */
const privateEtc = (folder: string) => {
  mkdirSync(folder, { recursive: true });
  for (const name of needed) {
    cpSync(join('/etc', name), join(folder, name), { recursive: true, verbatimSymlinks: true });
  }
  const link = join(folder, 'localtime');
  const moveTo = (zone: string): void => {
    rmSync(link, { force: true });
    symlinkSync(`/usr/share/zoneinfo/${zone}`, link);
  };
  moveTo('Europe/Berlin');
  const inside = `mount --bind "$0" /etc && exec setpriv --ambient-caps=-all --inh-caps=-all "$@"`;
  const namespace = [
    'unshare',
    '--user',
    '--map-current-user',
    '--keep-caps',
    '--mount',
    'sh',
    '-c',
  ] as const;
  return { moveTo, program: [...namespace, inside, folder, electronPath(), PROJECT_ROOT] as const };
};

test('a journey while Hangup runs: the reminder moves to the wall of the new zone', async ({ desk }) => {
  const home = await desk.createHome();
  const { moveTo, program } = privateEtc(join(home.folder, 'etc'));
  const app = await desk.launch({ home, program, args: ['--hidden'] });
  await desk.watcher.waitForItem();
  const nextAt = async (): Promise<string> => {
    const asked = await desk.launch({ home, program, args: ['status', '--json'] });
    await asked.exited;
    const { isRunning, nextRecheckAt } = JSON.parse(/^\{$[\s\S]*?^\}$/m.exec(asked.output())?.[0] ?? '{}');
    // Another process would have found the zone by itself.
    expect(isRunning).toBe(true);
    return nextRecheckAt;
  };
  const clockIn = (zone: string, at: string): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
      Date.parse(at),
    );
  const hourIn = async (zone: string) => clockIn(zone, await nextAt());
  expect(await hourIn('Europe/Berlin')).toBe('18:00');
  for (const zone of ['Asia/Tokyo', 'America/Los_Angeles']) {
    moveTo(zone);
    // Every edit is a look at the clock, as every minute is.
    await (await desk.launch({ home, program, args: ['pause', '3h'] })).exited;
    await (await desk.launch({ home, program, args: ['resume'] })).exited;
    expect(await hourIn(zone)).toBe('18:00');
  }
  expect(readState(app.dataFolder).reminders[0]?.zone).toBeNull();
});
