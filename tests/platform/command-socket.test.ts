import { execFileSync } from 'node:child_process';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askRunning, claimCommandSocket, socketPath } from '../../electron/platform/command-socket';
import { createDataFolder } from '../fakes/data';

let data = createDataFolder();
beforeEach(() => {
  data = createDataFolder();
});
afterEach(() => data.remove());

const path = () => socketPath(data.folder);

const claim = async () => {
  const socket = await claimCommandSocket(data.folder);
  const carriedOut: unknown[] = [];
  const answer = async (request: unknown) => {
    carriedOut.push(request);
    return { code: 0, out: 'done', err: '' };
  };
  return {
    carriedOut,
    begin: () => socket?.answerWith(answer),
    close: () => socket?.close(),
    reopen: () => socket?.reopen(),
  };
};

it('does not carry out what nobody waits for any more', async () => {
  const { carriedOut, begin, close } = await claim();
  const impatient = connect(path());
  await new Promise<void>((resolve) => impatient.write('"gone"\n', () => resolve()));
  impatient.destroy();
  const waiting = askRunning(data.folder, 'waiting');
  begin();
  expect(await waiting).toEqual({ code: 0, out: 'done', err: '' });
  expect(carriedOut).toEqual(['waiting']);
  close();
});

it('does not carry it out either after it had stood still meanwhile', async () => {
  const { carriedOut, begin, close } = await claim();
  begin();
  const script = `const s = require('node:net').connect(${JSON.stringify(path())}, () => s.write('"gone"\\n', () => s.destroy()))`;
  execFileSync(process.execPath, ['-e', script]);
  expect(await askRunning(data.folder, 'waiting')).toMatchObject({ out: 'done' });
  expect(carriedOut).toEqual(['waiting']);
  close();
});

it('answers again after it was closed for somebody who did not come', async () => {
  const { begin, close, reopen } = await claim();
  begin();
  close();
  expect(await askRunning(data.folder, 'closed')).toBeNull();
  await reopen();
  expect(await askRunning(data.folder, 'open')).toMatchObject({ out: 'done' });
  expect(await claimCommandSocket(data.folder)).toBeNull();
  close();
});
