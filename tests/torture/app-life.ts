import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desk } from '../desk/desk';
import type { Home } from '../desk/home';
import { waitFor } from '../desk/wait';
import type { Life } from './kills';

/** Sends a command line to the running Hangup; its answer, or null when it died over it. */
const ask = (socketPath: string, words: readonly string[]): Promise<string | null> =>
  new Promise((resolve) => {
    let text = '';
    const socket = connect(socketPath);
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(text.endsWith('\n') ? (JSON.parse(text) as { out: string }).out : null));
    socket.write(`${JSON.stringify({ words })}\n`);
  });

/** A pause of so many minutes stands for the number: it can be told from the time it ends, for a minute. */
const numberFrom = (pausedUntil: string | null): number =>
  pausedUntil === null ? 0 : Math.ceil((Date.parse(pausedUntil) - Date.now()) / 60_000);

/** One life of Hangup: it is told to pause, again and again, and killed some time after the first answer. */
export const liveInHangup = async (desk: Desk, home: Home, afterMs: number): Promise<Life> => {
  const app = await desk.launch({ home, args: ['--hidden'] });
  const socketPath = join(app.dataFolder, 'command.sock');
  const status = await waitFor(async () => (await ask(socketPath, ['status', '--json'])) ?? undefined, {
    timeoutMs: 30_000,
    failure: () => `Hangup does not answer: ${app.output()}`,
  });
  const { pausedUntil, notices } = JSON.parse(status) as {
    readonly pausedUntil: string | null;
    readonly notices: readonly string[];
  };
  const found = numberFrom(pausedUntil);
  const isOver = { value: false };
  const killed = sleep(afterMs).then(() => {
    isOver.value = true;
    process.kill(-app.pid, 'SIGKILL');
  });
  let count = 0;
  while (!isOver.value && (await ask(socketPath, ['pause', `${found + count + 1}m`])) !== null) count += 1;
  await killed;
  await app.exited;
  return { found, saved: found + count, count, trouble: notices };
};
