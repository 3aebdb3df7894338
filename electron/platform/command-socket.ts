import { chmodSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command line is answered with. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** By hand: this file is loaded before the icon shows, and the schema library would take longer than all the rest of it. */
const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  Number.isInteger(value.code) &&
  'out' in value &&
  typeof value.out === 'string' &&
  'err' in value &&
  typeof value.err === 'string';

/** How long the running Hangup may take to answer. */
const longestAnswerMs = 5000;
/** Far more than any command line of ours. */
const longestRequest = 16_384;
/** Paths of Unix sockets may have 107 bytes. */
const longestSocketPath = 100;

/** Loaded where it is needed: the icon waits for this file, and the whole of cryptography takes ten milliseconds. */
const hashOf = (text: string): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * Where the running Hangup of this data folder listens: beside its data, which only its user can reach. Windows has its
 * pipes in a place of their own.
 */
export const socketPath = (dataFolder: string): string => {
  if (process.platform === 'win32') return `\\\\.\\pipe\\hangup-${hashOf(dataFolder)}`;
  const beside = join(dataFolder, 'command.sock');
  if (Buffer.byteLength(beside) <= longestSocketPath) return beside;
  return join(process.env.XDG_RUNTIME_DIR ?? tmpdir(), `hangup-${hashOf(dataFolder)}.sock`);
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

type Answering = (request: unknown) => Promise<Answer>;

/** The place where command lines are answered, once it is ours. */
export interface CommandSocket {
  /** Answers from now on, also what came before. */
  readonly answerWith: (answer: Answering) => void;
  readonly close: () => void;
  /** Answers again after it was closed. */
  readonly reopen: () => Promise<void>;
}

const serve = (answering: Promise<Answering>): Server =>
  createServer((socket) => {
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
      const answer = await answering;
      // Whoever asked may have gone meanwhile, told that nothing came of it. After a while in which this process stood
      // still, that is read only one turn after the request.
      for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      if (socket.destroyed || socket.readableEnded) return;
      socket.end(`${JSON.stringify(await answer(request))}\n`);
    });
  });

/** Resolves to null once the server listens, else to the system's name for the trouble. */
const listen = (server: Server, path: string): Promise<string | null> =>
  new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(path, () => resolve(null));
  });

/** Whether somebody answers there. */
const isAlive = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    const finish = (alive: boolean) => () => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', finish(true));
    socket.once('error', finish(false));
  });

/** Takes away the socket that a crash left; not one that somebody else has put there meanwhile. True when it is gone. */
const removeStale = async (path: string): Promise<boolean> => {
  if (await isAlive(path)) return false;
  const moved = `${path}.${process.pid}`;
  renameSync(path, moved);
  if (!(await isAlive(moved))) {
    rmSync(moved, { force: true });
    return true;
  }
  renameSync(moved, path);
  return false;
};

/** Listens, in the place of what a crash left if need be; resolves to the system's name for the trouble, null for none. */
const takePlace = async (server: Server, path: string): Promise<string | null> => {
  let trouble = await listen(server, path);
  try {
    if (trouble === 'EADDRINUSE' && process.platform !== 'win32' && (await removeStale(path)))
      trouble = await listen(server, path);
    if (trouble === null && process.platform !== 'win32') chmodSync(path, 0o600);
  } catch {
    // Somebody else was quicker, or the folder may not be written: the trouble tells which.
  }
  return trouble;
};

/**
 * Makes the place of this data folder ours, for as long as we run; null when another Hangup has it. Chromium's own lock
 * lets two through now and then when many start at once: only one of them can listen here. Where listening fails
 * otherwise we go on without being asked anything.
 */
export const claimCommandSocket = async (dataFolder: string): Promise<CommandSocket | null> => {
  const path = socketPath(dataFolder);
  let answerWith = (_answer: Answering): void => undefined;
  const server = serve(
    new Promise<Answering>((resolve) => {
      answerWith = resolve;
    }),
  );
  server.unref();
  if ((await takePlace(server, path)) === 'EADDRINUSE') return null;
  return {
    answerWith,
    close: () => server.close(),
    reopen: async () => void (await takePlace(server, path)),
  };
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
        const answer: unknown = JSON.parse(line ?? '');
        finish(isAnswer(answer) ? answer : null);
      } catch {
        finish(null);
      }
    });
    socket.on('connect', () => socket.write(`${JSON.stringify(request)}\n`));
  });
