import { z } from 'zod';
import type { Command } from './state/commands';

/** What a start of the program asks for, after the program's own name and folder. */
export type Request =
  | {
      readonly kind: 'run';
      readonly open: 'nothing' | 'panel' | 'recheck' | 'checklist' | 'guide';
      readonly ignored: readonly string[];
    }
  | { readonly kind: 'quit' }
  | { readonly kind: 'version' }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown'; readonly word: string };

const words: Readonly<Record<string, Request>> = {
  open: { kind: 'run', open: 'panel', ignored: [] },
  recheck: { kind: 'run', open: 'recheck', ignored: [] },
  checklist: { kind: 'run', open: 'checklist', ignored: [] },
  guide: { kind: 'run', open: 'guide', ignored: [] },
  quit: { kind: 'quit' },
  '--version': { kind: 'version' },
  '--help': { kind: 'help' },
};

/** Chromium's and Node's own switches that people and tests legitimately pass; they are not ours to judge. */
const passedThrough =
  /^--(user-data-dir|no-sandbox|host-resolver-rules|ignore-certificate-errors-spki-list|force-|enable-|disable-|ozone-|lang|proxy-|password-store|remote-debugging-|inspect|js-flags|use-gl|allow-|original-process-start-time|high-dpi|log-|v=|vmodule)/;

const isFlag = (argument: string): boolean => argument.startsWith('-');

/**
 * What was typed for us: the command line without the program and, where the program is Electron itself, without our
 * folder, which is its first plain argument.
 */
export const ownWords = (argv: readonly string[], isPackaged: boolean): readonly string[] => {
  const given = argv.slice(1);
  const folder = isPackaged ? -1 : given.findIndex((argument) => !isFlag(argument));
  return given.filter((_argument, index) => index !== folder);
};

/**
 * Reads the arguments of a start or of a second launch. An unknown word is an error for the caller to tell; an unknown
 * option is dropped and named in `ignored`. A plain start opens the panel, `--hidden` none. Never throws.
 */
export const parseArguments = (argv: readonly string[]): Request => {
  const known = argv.find((argument) => Object.hasOwn(words, argument));
  const stranger = argv.find((argument) => !isFlag(argument) && !Object.hasOwn(words, argument));
  if (stranger !== undefined) return { kind: 'unknown', word: stranger };
  const request = known === undefined ? undefined : words[known];
  if (request && request.kind !== 'run') return request;
  const unasked = argv.includes('--hidden') ? 'nothing' : 'panel';
  const ignored = argv.filter(
    (argument) =>
      isFlag(argument) &&
      argument !== '--hidden' &&
      !Object.hasOwn(words, argument) &&
      !passedThrough.test(argument),
  );
  return { kind: 'run', open: request?.open ?? unasked, ignored };
};

const handedOverSchema = z.object({ words: z.array(z.string().max(4096)).max(100) });

/** The words a second launch hands over; none when it is not what ours would send, which then just opens the panel. */
export const wordsOf = (data: unknown): readonly string[] =>
  handedOverSchema.safeParse(data).data?.words ?? [];

/** What a request asks the running application to do; null when it asks for nothing to be opened. */
export const commandFor = (request: Request): Command | null => {
  if (request.kind === 'quit') return { type: 'app/quit' };
  if (request.kind !== 'run' || request.open === 'nothing') return null;
  if (request.open === 'guide') return { type: 'guide/open' };
  return { type: 'panel/open', view: request.open === 'panel' ? 'today' : request.open };
};
