import { app } from 'electron';
import type { Reply } from '../contract';
import { troubleEntry } from '../core/log/log-entry';
import { createLogFile } from '../platform/log-file';

/** The one log of the product. */
export const { log, erase: eraseLog } = createLogFile();

/** Logs how this run begins and ends, and what goes wrong in it that nobody else tells of. */
export const setUpLog = (): void => {
  log({
    what: 'started',
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    platform: process.platform,
    arch: process.arch,
  });
  // Only looks on: what an uncaught error does to the process stays as it was.
  process.on('uncaughtExceptionMonitor', (error) => log(troubleEntry('main', error)));
  process.on('unhandledRejection', (reason) => {
    log(troubleEntry('promise', reason));
    console.error(reason);
  });
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    log({ what: 'trouble', where: 'window', name: reason, code: String(exitCode), trace: '' }),
  );
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log({ what: 'trouble', where: 'helper', name: `${type}:${reason}`, code: String(exitCode), trace: '' }),
  );
  app.on('will-quit', () => log({ what: 'ended' }));
};

const typeOf = (command: unknown): string =>
  typeof command === 'object' && command !== null && 'type' in command ? String(command.type) : '?';

/** Logs which command was not carried out, and passes the answer on. */
export const logged =
  (handle: (input: unknown) => Promise<Reply>) =>
  async (input: unknown): Promise<Reply> => {
    const reply = await handle(input);
    // A refused one is somebody else's text: even its type says nothing.
    if (!reply.ok) {
      const command = reply.reason === 'refused' ? '?' : typeOf(input);
      log({ what: 'command-failed', command, reason: reply.reason });
    }
    return reply;
  };
