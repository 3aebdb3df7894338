import { app } from 'electron';
import type { Reply } from '../contract';
import { commandFor, parseArguments, type Request, wordsOf } from '../core/arguments';
import { formatFor } from '../core/format';
import { type AppState, startingState } from '../core/state/app-state';
import { type Command, isStateCommand } from '../core/state/commands';
import type { Recovery } from '../core/state/earlier-state';
import { statusReport } from '../core/status-report';
import { dataTrouble, outlookOf, statusLine } from '../core/tray/status';
import type { Answer, CommandSocket } from '../platform/command-socket';
import type { Opened } from '../services/data/data-store';
import type { Store } from '../services/store';
import { locale, now, t } from './environment';

/** `hangup status`: one line, or everything as JSON; exit code 1 where the data cannot be read or changed. */
export const answerStatus = (state: AppState, isJson: boolean, isRunning: boolean): Answer => {
  const outlook = outlookOf(state, now());
  const format = formatFor(locale(), outlook.moment);
  const out = isJson
    ? JSON.stringify(statusReport(outlook, { version: app.getVersion(), isRunning }, t, format), null, 2)
    : statusLine(outlook, t, format);
  return { code: dataTrouble(state) ? 1 : 0, out: `${out}\n`, err: '' };
};

/** Says that nothing valid was found, so that the person has to choose first. */
const dataLost = ({ found: [first] }: Recovery): string =>
  t('cli.dataLost', { path: first?.path ?? app.getPath('userData') });

/** Carries a command out and says what is true then; exit code 1 when it could not be done. */
export const answerCommand = async (
  store: Store,
  command: Command,
  handle: (command: Command) => Promise<Reply>,
): Promise<Answer> => {
  const { recovery } = store.state().session;
  if (recovery && isStateCommand(command)) return { code: 1, out: '', err: `${dataLost(recovery)}\n` };
  const isSnooze = command.type === 'reminders/snoozed' || command.type === 'reminders/snoozed-until';
  if (isSnooze && outlookOf(store.state(), now()).plan.due.length === 0) {
    return { code: 1, out: '', err: `${t('cli.nothingDue')}\n` };
  }
  const reply = await handle(command);
  if (!reply.ok) return { code: 1, out: '', err: `${t('cli.notDone', { detail: reply.detail })}\n` };
  const { plan, moment } = outlookOf(store.state(), now());
  const format = formatFor(locale(), moment);
  const snoozedUntil = plan.due[0]?.snoozedUntil;
  const said = {
    pause: () => t('cli.paused', { until: format.until(plan.pausedUntil ?? moment.at) }),
    snooze: () => t('cli.snoozed', { until: format.until(snoozedUntil ?? moment.at) }),
    other: () => answerStatus(store.state(), false, true).out.trim(),
  };
  const kind = isSnooze ? 'snooze' : command.type.startsWith('reminders/paused') ? 'pause' : 'other';
  return { code: 0, out: `${said[kind]()}\n`, err: '' };
};

/** `hangup status` where Hangup does not run; where there is no state to speak of, why, with exit code 1. */
export const answerStatusAlone = (opened: Opened, isJson: boolean): Answer => {
  const { saved, notices, recovery, newer } = opened;
  const unreadable = notices.find(({ kind }) => kind === 'state-unreadable')?.detail;
  const trouble =
    (newer && t('cli.dataNewer', { path: newer })) ??
    (recovery && dataLost(recovery)) ??
    (unreadable && t('cli.dataUnreadable', { detail: unreadable }));
  if (trouble && !isJson) return { code: 1, out: '', err: `${trouble}\n` };
  return answerStatus(startingState(saved, notices, recovery), isJson, false);
};

/** Answers the command lines that other launches send, for as long as the application runs. */
export const setUpCommandLine = (
  store: Store,
  socket: CommandSocket,
  handle: (input: unknown) => Promise<Reply>,
): void => {
  const answer = async (data: unknown): Promise<Answer> => {
    const request: Request = parseArguments(wordsOf(data), now());
    if (request.kind === 'status') return answerStatus(store.state(), request.isJson, true);
    const command = commandFor(request);
    if (!command) return { code: 2, out: '', err: `${t('cli.usage')}\n` };
    return answerCommand(store, command, handle);
  };
  socket.answerWith(answer);
};
