import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** What a command line is answered with. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const answerSchema = z.object({ code: z.number().int(), out: z.string(), err: z.string() });

/** How long the running Hangup may take to answer. */
const longestAnswerMs = 5000;
/** Far more than any command line of ours. */
const longestRequest = 16_384;
/** Paths of Unix sockets may have 107 bytes. */
const longestSocketPath = 100;

/** Where the running Hangup of this data folder listens: beside its data, which only its user can reach. */
const socketPath = (dataFolder: string): string => {
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\hangup-${hash}`;
  const beside = join(dataFolder, 'command.sock');
  if (Buffer.byteLength(beside) <= longestSocketPath) return beside;
  return join(process.env.XDG_RUNTIME_DIR ?? tmpdir(), `hangup-${hash}.sock`);
};

/** Reads up to the first line end; calls back with null when it is too long or never comes. */
const readLine = (socket: Socket, callback: (line: string | null) => void): void => {
  let text = '';
  const finish = (line: string | null): void => {
    socket.removeAllListeners('data');
    callback(line);
  };
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    text += chunk;
    const end = text.indexOf('\n');
    if (end >= 0) finish(text.slice(0, end));
    else if (text.length > longestRequest) finish(null);
  });
};

/** Answers command lines for as long as the application runs. Failing to listen is told and otherwise harmless. */
export const listenForCommands = (
  dataFolder: string,
  answer: (request: unknown) => Promise<Answer>,
  onFailed: (detail: string) => void,
): void => {
  const path = socketPath(dataFolder);
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.setTimeout(longestAnswerMs, () => socket.destroy());
    readLine(socket, async (line) => {
      if (line === null) return socket.destroy();
      let request: unknown = null;
      try {
        request = JSON.parse(line);
      } catch {
        // Not ours; answered as an unknown request.
      }
      socket.end(`${JSON.stringify(await answer(request))}\n`);
    });
  });
  server.on('error', (error) => onFailed(error.message));
  // The single-instance lock is ours, so a socket that is still there is what a crash left.
  if (process.platform !== 'win32') rmSync(path, { force: true });
  server.listen(path, () => {
    if (process.platform !== 'win32') chmodSync(path, 0o600);
  });
  server.unref();
};

/** Takes away where a running Hangup of this data folder listens; a command line then finds nobody there. */
export const forgetSocket = (dataFolder: string): void => {
  if (process.platform !== 'win32') rmSync(socketPath(dataFolder), { force: true });
};

/** Asks the running Hangup of this data folder; null when none runs or it does not answer in time. */
export const askRunning = (dataFolder: string, request: unknown): Promise<Answer | null> =>
  new Promise((resolve) => {
    const socket = connect(socketPath(dataFolder));
    const finish = (answer: Answer | null): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(longestAnswerMs, () => finish(null));
    socket.on('error', () => finish(null));
    socket.on('close', () => resolve(null));
    readLine(socket, (line) => {
      try {
        finish(answerSchema.parse(JSON.parse(line ?? '')));
      } catch {
        finish(null);
      }
    });
    socket.on('connect', () => socket.write(`${JSON.stringify(request)}\n`));
  });
