import type { ImportProblem } from '../../core/data/data-session';
import { currentForm, isInstant, placesIn, recogniseExport } from '../../core/data/export-schema';
import type { Instant } from '../../core/reminder/moment';
import type { HistoryEntry } from '../../core/state/history';
import { stateFrom } from '../../core/state/migrations';
import { currentSchema, type SavedState } from '../../core/state/saved-state';
import { seal, unseal, unsealState } from '../data/sealed';

/** The text of an export: sealed like every file of ours, and never packed, so that it can be read without Hangup. */
export const exportText = (
  saved: SavedState,
  record: readonly HistoryEntry[],
  { version, at }: { readonly version: string; readonly at: Instant },
): string =>
  seal(
    JSON.stringify({
      hangupExport: currentForm,
      version,
      schema: currentSchema,
      exportedAt: at,
      data: { ...saved, history: record, archivedParts: [] },
    }),
  );

/** What a file turned out to be. `detail` is for somebody who wants to know more; it names no content. */
export type ReadImport =
  | { readonly kind: 'state'; readonly saved: SavedState; readonly savedAt: Instant }
  | { readonly kind: 'problem'; readonly problem: ImportProblem; readonly detail: string };

const problem = (kind: ImportProblem, detail = ''): ReadImport => ({
  kind: 'problem',
  problem: kind,
  detail,
});

const stateIn = (data: unknown, schema: number, savedAt: Instant): ReadImport => {
  if (schema > currentSchema) return problem('newer', `schema ${schema}`);
  try {
    const saved = stateFrom(data, schema);
    // Nothing of ours is ever without it, and without it nobody would be reminded.
    const hasRecheck = saved.reminders.some(({ kind }) => kind === 'recheck');
    return hasRecheck ? { kind: 'state', saved, savedAt } : problem('invalid', 'reminders: no recheck');
  } catch (error) {
    return problem('invalid', placesIn(error));
  }
};

/**
 * Reads what somebody picked: an export, or one of Hangup's own files from a backup. Everything in it is checked entry
 * by entry, and nothing of it is believed because its sum is right. Never throws.
 */
export const readImport = (content: string): ReadImport => {
  const text = content.replace(/^\ufeff/, '').trim();
  const body = unseal(text);
  if (body === null) return problem(text.startsWith('{"sum":') ? 'damaged' : 'foreign');
  const found = recogniseExport(body);
  switch (found.kind) {
    case 'export':
      return stateIn(found.data, found.schema, found.exportedAt);
    case 'newer':
      return problem('newer');
    case 'invalid':
      return problem('invalid', found.detail);
    case 'other':
      return readState(text);
    default:
      return found satisfies never;
  }
};

const readState = (text: string): ReadImport => {
  const state = unsealState(text);
  if (!state || !isInstant(state.savedAt)) return problem('foreign');
  if (state.schema > currentSchema) return problem('newer', `schema ${state.schema}`);
  let data: unknown;
  try {
    data = state.data();
  } catch {
    return problem('damaged');
  }
  return stateIn(data, state.schema, state.savedAt);
};
