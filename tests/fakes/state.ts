import type { Inventory } from '../../electron/core/checklist/inventory';
import type { Moment } from '../../electron/core/reminder/moment';
import type { Reminder } from '../../electron/core/reminder/reminder';
import { type AppState, startingState } from '../../electron/core/state/app-state';
import type { AppEvent } from '../../electron/core/state/events';
import type { AmazonContact } from '../../electron/core/state/history';
import { createReduce } from '../../electron/core/state/reduce';
import { firstState, type SavedState } from '../../electron/core/state/saved-state';
import { routes } from './routes';

/** The reducer with the real guide data. */
export const reduce = createReduce(routes);

/** A moment in UTC unless another zone is asked for. */
export const momentAt = (at: string, zone = 'UTC'): Moment => ({ at, zone });

/** The day on which the people in these tests start. */
export const firstDay = momentAt('2026-11-22T12:00:00Z');

/** A household with two phones, two Echos (one under Amazon Kids) and somebody to block. */
export const household: Inventory = [
  { id: 'p1', kind: 'phone', name: 'Anna’s iPhone' },
  { id: 'p2', kind: 'phone', name: 'Kitchen tablet' },
  { id: 'e1', kind: 'echo', name: 'Kitchen', hasKids: false },
  { id: 'e2', kind: 'echo', name: 'Nursery', hasKids: true },
  { id: 'c1', kind: 'contact', name: 'Somebody' },
];

/** The first state, with what the test wants to be different. */
export const savedWith = (change: Partial<SavedState> = {}): SavedState => ({
  ...firstState(firstDay),
  ...change,
});

/** The first state with these tasks ticked: a state that a test can tell from another. */
export const checkedState = (...ids: readonly string[]): SavedState =>
  savedWith({ checks: Object.fromEntries(ids.map((id) => [id, { checkedAt: firstDay.at }])) });

/** The reminders of the first state, with what the test wants to be different about the recheck's. */
export const recheckWith = (change: Partial<Reminder>): Pick<SavedState, 'reminders'> => ({
  reminders: firstState(firstDay).reminders.map((one) =>
    one.kind === 'recheck' ? { ...one, ...change } : one,
  ),
});

/** The recheck's reminder; throws where there is none. */
export const recheckOf = ({ reminders }: SavedState): Reminder => {
  const found = reminders.find(({ kind }) => kind === 'recheck');
  if (!found) throw new Error('the recheck has no reminder');
  return found;
};

/** A running application with that household. */
export const stateWith = (change: Partial<SavedState> = {}): AppState =>
  startingState(savedWith({ inventory: household, ...change }));

/** What comes of several events, one after the other, at one moment. */
export const applied = (state: AppState, events: readonly AppEvent[], moment: Moment = firstDay): AppState =>
  events.reduce((current, event) => reduce(current, event, moment), state);

/** A save that comes to what `write` comes to, in both files. */
export const savingBy =
  (write: (saved: SavedState) => Promise<unknown> = async () => undefined) =>
  async (saved: SavedState): Promise<{ readonly keptOnce: null }> => {
    await write(saved);
    return { keptOnce: null };
  };

/** A contact with Amazon, with what the test wants to be different. */
export const contactWith = (change: Partial<AmazonContact>): AmazonContact => ({
  channel: 'chat',
  route: 'chat-2026',
  who: '',
  caseId: '',
  promised: '',
  followUpOn: null,
  ...change,
});
