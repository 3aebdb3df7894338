import type { Instant } from '../reminder/moment';
import type { EarlierState } from '../state/earlier-state';
import type { Replacement } from '../state/history';
import type { Changes } from './changes';

/** A state that can take the place of the present one. Nothing has happened yet. */
export interface Proposal {
  readonly how: Replacement;
  /** When that state was written. */
  readonly savedAt: Instant;
  readonly changes: Changes;
}

/** Why a file cannot be imported. */
export const importProblems = ['too-large', 'foreign', 'damaged', 'newer', 'invalid', 'unreadable'] as const;
export type ImportProblem = (typeof importProblems)[number];

/** What came of the last thing that was asked for. */
export type DataNote =
  /** `lostParts`: how many parts of the record could not be read and are not in it. */
  | { readonly kind: 'exported'; readonly path: string; readonly lostParts: number }
  | { readonly kind: 'copied'; readonly path: string }
  | { readonly kind: 'replaced'; readonly how: Replacement }
  | {
      readonly kind: 'refused';
      readonly problem: ImportProblem;
      readonly path: string;
      readonly detail: string;
    };

/** What goes on about the data as a whole; true for this run only. */
export interface DataSession {
  /** The earlier states, newest first; null until somebody asked for them. */
  readonly earlier: readonly EarlierState[] | null;
  readonly proposal: Proposal | null;
  readonly note: DataNote | null;
  /** Everything was erased: from then on nothing is written, until Hangup is started anew. */
  readonly isErased: boolean;
}

/** Before anybody asked for anything. */
export const quietDataSession: DataSession = {
  earlier: null,
  proposal: null,
  note: null,
  isErased: false,
};
