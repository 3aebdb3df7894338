import type { Notice } from '../state/app-state';
import type { UpdateStatus, UpdateStep, UpdateTrouble } from '../updates/update';

/**
 * What the log can say: codes and counts. There is no field for a text that somebody typed, for a name, a path or an
 * address, so that a log can be handed on without being read first.
 */
export type LogEntry =
  | {
      readonly what: 'started';
      readonly version: string;
      readonly electron: string;
      readonly platform: string;
      readonly arch: string;
    }
  | {
      readonly what: 'opened';
      readonly schema: number;
      readonly items: number;
      readonly reminders: number;
      readonly history: number;
    }
  | { readonly what: 'notice'; readonly kind: Notice['kind']; readonly code: string }
  | { readonly what: 'command-failed'; readonly command: string; readonly reason: string }
  | {
      readonly what: 'trouble';
      readonly where: 'main' | 'promise' | 'window' | 'helper';
      readonly name: string;
      readonly code: string;
      readonly trace: string;
    }
  | { readonly what: 'data'; readonly done: 'exported' | 'imported' | 'restored' | 'undone' | 'erased' }
  | {
      readonly what: 'update';
      readonly step: UpdateStatus['kind'] | UpdateStep['during'];
      readonly trouble: UpdateTrouble | '';
    }
  | { readonly what: 'ended' };

/** Hands one entry to the log; never throws. */
export type Log = (entry: LogEntry) => void;

/** What our own codes are made of. Anything else is not written, whatever it is. */
const harmless = /^[\w.+:/@<>, -]{0,1000}$/;

/** One line of the log, e.g. `opened schema=1 items=3`. A value that could be more than a code is written as `?`. */
export const logLine = ({ what, ...facts }: LogEntry): string =>
  [
    what,
    ...Object.entries(facts).map(([key, value]) => `${key}=${harmless.test(String(value)) ? value : '?'}`),
  ].join(' ');

/**
 * The system's code at the head of an error text (`ENOSPC: …`), or nothing: the rest of such a text can name paths, and
 * with them a person called ERIKA. A path of ours may stand before it.
 */
export const systemCode = (text: string): string =>
  /(?:^|\.json: )(E[A-Z0-9]{2,14})(?=: )/.exec(text)?.[1] ?? '';

/** Where an error came from: the names of our functions and the places in our files, without their folders. */
const traceOf = (stack: string): string =>
  stack
    .split('\n')
    .flatMap((line) => {
      const match = /^\s+at (?:([\w.<> ]+) )?\(?(?:.*[\\/])?([\w.-]+:\d+:\d+)\)?$/.exec(line);
      return match ? [`${(match[1] ?? '').replaceAll(' ', '.')}@${match[2]}`] : [];
    })
    .slice(0, 8)
    .join(',');

/** What can be said about an error: its class, the system's code and where it was; never its message. */
export const troubleEntry = (
  where: Extract<LogEntry, { what: 'trouble' }>['where'],
  error: unknown,
): LogEntry => {
  if (!(error instanceof Error)) return { what: 'trouble', where, name: typeof error, code: '', trace: '' };
  const name = /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error';
  return { what: 'trouble', where, name, code: systemCode(error.message), trace: traceOf(error.stack ?? '') };
};
