import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from '../desk/desk';
import { liveInHangup } from '../torture/app-life';
import { countKills, liveAndDie } from '../torture/kills';
import { buildWriter } from '../torture/writer-app';

// A part of `npm run torture`, which kills a thousand times.
const ofTheWriter = 42;
const ofHangup = 8;

test('a writing program killed at random moments loses nothing that was acknowledged', async () => {
  const writer = await buildWriter();
  const folder = mkdtempSync(join(tmpdir(), 'hangup-kills-'));
  const tally = await countKills(ofTheWriter, () =>
    liveAndDie(writer, join(folder, 'data'), { taskCount: 0, afterMs: Math.random() * 150 }),
  );
  rmSync(writer, { recursive: true });
  rmSync(folder, { recursive: true });
  expect(tally).toMatchObject({ kills: ofTheWriter, lost: 0, failedStarts: 0 });
  expect(tally.told).toEqual({});
  expect(tally.acknowledged).toBeGreaterThan(0);
}, 300_000);

test('Hangup itself, killed while it answers commands, loses nothing that it answered', async ({ desk }) => {
  const home = await desk.createHome();
  const tally = await countKills(ofHangup, () => liveInHangup(desk, home, Math.random() * 300));
  expect(tally).toMatchObject({ kills: ofHangup, lost: 0, failedStarts: 0 });
  expect(tally.acknowledged).toBeGreaterThan(0);
}, 300_000);
