import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import { liveInHangup } from './app-life';
import { countKills, liveAndDie } from './kills';
import { buildWriter } from './writer-app';

const kills = Number(process.env.HANGUP_KILLS ?? 1000);

test(`${kills} kills at random moments lose nothing that was acknowledged`, async () => {
  const writer = await buildWriter();
  const folder = mkdtempSync(join(tmpdir(), 'hangup-torture-'));
  const started = performance.now();
  const tally = await countKills(
    kills,
    // Every tenth one saves thousands of tasks, where a save takes longer and is packed.
    (index) =>
      liveAndDie(writer, join(folder, 'data'), {
        taskCount: index % 10 === 9 ? 5000 : 0,
        afterMs: Math.random() * (index % 10 === 9 ? 400 : 200),
      }),
    (sofar) => console.log(JSON.stringify(sofar)),
  );
  console.log(`writer: ${JSON.stringify(tally)} in ${Math.round((performance.now() - started) / 1000)} s`);
  rmSync(folder, { recursive: true });
  rmSync(writer, { recursive: true });
  expect(tally).toMatchObject({ kills, lost: 0, failedStarts: 0 });
  expect(tally.acknowledged).toBeGreaterThan(kills / 2);
});

const appKills = Math.ceil(kills / 20);

test(`${appKills} kills of Hangup itself, answering commands, lose nothing that it answered`, async ({
  desk,
}) => {
  const home = await desk.createHome();
  const tally = await countKills(appKills, () => liveInHangup(desk, home, Math.random() * 500));
  console.log(`Hangup: ${JSON.stringify(tally)}`);
  expect(tally).toMatchObject({ kills: appKills, lost: 0, failedStarts: 0 });
  expect(tally.acknowledged).toBeGreaterThan(appKills);
});
