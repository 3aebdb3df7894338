import { accessSync, constants, mkdirSync } from 'node:fs';
import { app, dialog } from 'electron';
import type { Request } from '../core/arguments';
import type { Translate } from '../core/message';
import type { Answer } from './command-socket';

/** Says an answer on the terminal and ends with its exit code; nothing of the application has been started then. */
export const endWith = ({ code, out, err }: Answer): void => {
  process.stdout.write(out);
  process.stderr.write(err);
  app.releaseSingleInstanceLock();
  app.exit(code);
};

/** Answers on the terminal what needs neither a running application nor data; true when that was all. */
export const answerOnTerminal = (request: Request, t: Translate): boolean => {
  switch (request.kind) {
    case 'unknown':
      endWith({
        code: 2,
        out: '',
        err: `${t('cli.unknown', { word: request.word })}\n\n${t('cli.usage')}\n`,
      });
      return true;
    case 'help':
      endWith({ code: 0, out: `${t('cli.usage')}\n`, err: '' });
      return true;
    case 'version':
      endWith({ code: 0, out: `${app.getVersion()}\n`, err: '' });
      return true;
    default:
      return false;
  }
};

/** What keeps us from using the data folder, null when nothing does. Without it the lock would look taken by another. */
export const troubleWith = (dataFolder: string): Error | null => {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
};

/** Only one Hangup runs for one person: a second launch hands its words over. True for the one that stays. */
export const becomeTheOnly = (words: readonly string[]): boolean => app.requestSingleInstanceLock({ words });

/** Ends a start that failed, so that no program is left that nobody sees; says why, on the terminal and on the screen. */
export const giveUp = (error: unknown, t: Translate): void => {
  const detail = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${t('cli.failed', { detail })}\n`);
  dialog.showErrorBox('Hangup', t('cli.failed', { detail }));
  app.exit(1);
};
