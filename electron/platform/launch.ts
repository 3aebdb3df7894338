import { app, dialog } from 'electron';
import type { Request } from '../core/arguments';
import type { Translate } from '../core/message';

/** Answers on the terminal what needs no running application; true when that was all. */
export const answerOnTerminal = (request: Request, t: Translate): boolean => {
  if (request.kind === 'run' || request.kind === 'quit') return false;
  if (request.kind === 'unknown') {
    process.stderr.write(`${t('cli.unknown', { word: request.word })}\n\n${t('cli.usage')}\n`);
    app.exit(2);
    return true;
  }
  process.stdout.write(`${request.kind === 'help' ? t('cli.usage') : app.getVersion()}\n`);
  app.exit(0);
  return true;
};

/** Only one Hangup runs for one person: a second launch hands its words over and ends. True for the one that stays. */
export const becomeTheOnly = (words: readonly string[], request: Request, t: Translate): boolean => {
  if (!app.requestSingleInstanceLock({ words })) {
    process.stdout.write(`${t('cli.alreadyRunning')}\n`);
    app.exit(0);
    return false;
  }
  if (request.kind !== 'quit') return true;
  process.stderr.write(`${t('cli.notRunning')}\n`);
  app.releaseSingleInstanceLock();
  app.exit(1);
  return false;
};

/** Ends a start that failed, so that no program is left that nobody sees; says why, on the terminal and on the screen. */
export const giveUp = (error: unknown, t: Translate): void => {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${t('cli.failed', { detail })}\n`);
  dialog.showErrorBox('Hangup', t('cli.failed', { detail }));
  app.exit(1);
};
