import { type Log, systemCode } from '../core/log/log-entry';
import type { AppState, Notice } from '../core/state/app-state';
import type { Store } from './store';

const entryOf = ({ kind, detail = '' }: Notice) =>
  ({ what: 'notice', kind, code: systemCode(detail) }) as const;

/** Logs how the data was found and every notice that comes up from then on; returns the function that ends it. */
export const logNotices = (store: Store, log: Log): (() => void) => {
  const { saved, session } = store.state();
  log({
    what: 'opened',
    schema: saved.schema,
    items: saved.inventory.length,
    reminders: saved.reminders.length,
    history: saved.history.length,
  });
  for (const notice of session.notices) log(entryOf(notice));
  let known = session.notices;
  return store.subscribe(({ session: { notices } }: AppState) => {
    if (notices === known) return;
    for (const notice of notices) if (!known.includes(notice)) log(entryOf(notice));
    known = notices;
  });
};
