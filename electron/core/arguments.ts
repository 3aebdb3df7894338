import * as z from 'zod/mini';
import { afterDuration } from './reminder/later';
import type { Moment } from './reminder/moment';
import type { Command } from './state/commands';
import { isFlag } from './words';

/** What a start of the program asks for, after the program's own name and folder. */
export type Request =
  | { readonly kind: 'run'; readonly open: 'nothing' | 'panel' | 'recheck' | 'checklist' | 'guide' }
  | { readonly kind: 'status'; readonly isJson: boolean }
  /** Something for the running Hangup to do, or to the data where none runs. */
  | { readonly kind: 'act'; readonly command: Command }
  | { readonly kind: 'quit' }
  | { readonly kind: 'version' }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown'; readonly word: string };

const simple: Readonly<Record<string, Request>> = {
  open: { kind: 'run', open: 'panel' },
  recheck: { kind: 'run', open: 'recheck' },
  checklist: { kind: 'run', open: 'checklist' },
  guide: { kind: 'run', open: 'guide' },
  quit: { kind: 'quit' },
  resume: { kind: 'act', command: { type: 'reminders/resumed' } },
};

const snoozeWords: Readonly<Record<string, Command>> = {
  evening: { type: 'reminders/snoozed', option: 'evening' },
  tomorrow: { type: 'reminders/snoozed', option: 'tomorrow' },
  week: { type: 'reminders/snoozed', option: 'week' },
};

const pauseWords: Readonly<Record<string, Command>> = {
  'until-tomorrow': { type: 'reminders/paused', option: 'tomorrow' },
  tomorrow: { type: 'reminders/paused', option: 'tomorrow' },
  week: { type: 'reminders/paused', option: 'week' },
};

/** `snooze 2h`, `pause until-tomorrow`: a word of its own, or a time such as `30m`, `2h`, `3d`, `1w`. */
const timed = (word: string, time: string, moment: Moment): Request => {
  const isSnooze = word === 'snooze';
  const known = isSnooze ? snoozeWords : pauseWords;
  const command = Object.hasOwn(known, time) ? known[time] : undefined;
  if (command) return { kind: 'act', command };
  const until = afterDuration(time, moment);
  if (until === null) return { kind: 'unknown', word: `${word} ${time}`.trim() };
  return {
    kind: 'act',
    command: { type: isSnooze ? 'reminders/snoozed-until' : 'reminders/paused-until', until },
  };
};

/** Chromium's and Node's own switches that people and tests legitimately pass; they are not ours to judge. */
const passedThrough =
  /^--(user-data-dir|no-sandbox|host-resolver-rules|ignore-certificate-errors-spki-list|force-|enable-|disable-|ozone-|lang|proxy-|password-store|remote-debugging-|inspect|js-flags|use-gl|allow-|original-process-start-time|high-dpi|log-|v=|vmodule)/;

const ownFlags: ReadonlySet<string> = new Set(['--hidden', '--version', '--help', '--json']);

/** The options that nobody knows. They are dropped, and the person is told. */
export const unknownOptions = (words: readonly string[]): readonly string[] =>
  words.filter((word) => isFlag(word) && !ownFlags.has(word) && !passedThrough.test(word));

/**
 * Reads the words of a start or of a second launch. An unknown word is an error for the caller to tell; unknown options
 * are passed over (see `unknownOptions`). A plain start opens the panel, `--hidden` nothing. Never throws.
 */
export const parseArguments = (argv: readonly string[], moment: Moment): Request => {
  if (argv.includes('--help')) return { kind: 'help' };
  if (argv.includes('--version')) return { kind: 'version' };
  const [word, ...more] = argv.filter((argument) => !isFlag(argument));
  if (word === undefined) return { kind: 'run', open: argv.includes('--hidden') ? 'nothing' : 'panel' };
  if (word === 'snooze' || word === 'pause') {
    const [time = '', stranger] = more;
    return stranger === undefined ? timed(word, time, moment) : { kind: 'unknown', word: stranger };
  }
  const [stranger] = more;
  if (stranger !== undefined) return { kind: 'unknown', word: stranger };
  if (word === 'status') return { kind: 'status', isJson: argv.includes('--json') };
  return (Object.hasOwn(simple, word) ? simple[word] : undefined) ?? { kind: 'unknown', word };
};

const handedOverSchema = z.object({
  words: z.array(z.string().check(z.maxLength(4096))).check(z.maxLength(100)),
});

/** The words a second launch hands over; none when it is not what ours would send, which then just opens the panel. */
export const wordsOf = (data: unknown): readonly string[] =>
  handedOverSchema.safeParse(data).data?.words ?? [];

/** What a request asks the running application to do; null when it asks for nothing of the kind. */
export const commandFor = (request: Request): Command | null => {
  if (request.kind === 'quit') return { type: 'app/quit' };
  if (request.kind === 'act') return request.command;
  if (request.kind !== 'run' || request.open === 'nothing') return null;
  if (request.open === 'guide') return { type: 'guide/open' };
  // As a click on the icon does: whoever has it open already stays where they are.
  return request.open === 'panel' ? { type: 'panel/open' } : { type: 'panel/open', view: request.open };
};
