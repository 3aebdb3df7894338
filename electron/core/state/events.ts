import type { Item } from '../checklist/inventory';
import type { DataNote, Proposal } from '../data/data-session';
import type { GuideObservation, GuideStart } from '../guide/guide-session';
import type { Instant } from '../reminder/moment';
import type { Reminder } from '../reminder/reminder';
import type { Schedule } from '../reminder/schedule';
import type { UpdateStatus } from '../updates/update';
import type { Notice } from './app-state';
import type { StateCommand } from './commands';
import type { EarlierState } from './earlier-state';
import type { HistoryEntry, Replacement } from './history';
import type { PanelPlace, SavedState } from './saved-state';

/** Everything that can change the state: what people asked for, and what the world did. */
export type AppEvent =
  | StateCommand
  | { readonly type: 'item/added'; readonly item: Item }
  | { readonly type: 'items/added'; readonly items: readonly Item[] }
  | {
      readonly type: 'reminder/added';
      readonly id: string;
      readonly text: string;
      readonly schedule: Schedule;
      readonly counted: Reminder['counted'];
    }
  | { readonly type: 'reminders/recorded'; readonly outbox: SavedState['reminding']['outbox'] }
  | { readonly type: 'reminders/marked' }
  /** The clock was far ahead when something was attended to or put off: it counts from now. */
  | { readonly type: 'reminders/recounted' }
  /** How many changes wait for being asked for again, since they could not be saved. */
  | { readonly type: 'changes/counted'; readonly count: number }
  | { readonly type: 'notice/raised'; readonly notice: Notice }
  | { readonly type: 'notice/cleared'; readonly kind: Notice['kind'] }
  /** The person chose what to go on with, and the data was made ready for it. */
  | { readonly type: 'recovery/ended'; readonly saved: SavedState }
  /** These, the oldest lines of the record, are on disk under those names, and no longer needed in the state. */
  | {
      readonly type: 'history/archived';
      readonly parts: readonly string[];
      readonly lines: readonly HistoryEntry[];
    }
  | { readonly type: 'data/listed'; readonly earlier: readonly EarlierState[] }
  | { readonly type: 'data/proposed'; readonly proposal: Proposal }
  | { readonly type: 'data/told'; readonly note: DataNote }
  | { readonly type: 'data/exported' }
  | { readonly type: 'data/erased' }
  /** `from` and `before` as in the record. */
  | {
      readonly type: 'data/replaced';
      readonly saved: SavedState;
      readonly how: Replacement;
      readonly from: Instant;
      readonly before: string | null;
    }
  /** Somebody left every window at once, because of whoever came in. */
  | { readonly type: 'windows/left' }
  | { readonly type: 'panel/placed'; readonly place: PanelPlace }
  | { readonly type: 'updates/planned'; readonly nextCheckAt: Instant }
  | { readonly type: 'updates/observed'; readonly update: UpdateStatus }
  | { readonly type: 'login-item/observed'; readonly isOn: boolean | null }
  | { readonly type: 'guide/opened'; readonly isPractice: boolean }
  | { readonly type: 'guide/sign-in-kept'; readonly isKept: GuideStart['staysSignedIn'] }
  | { readonly type: 'guide/moved'; readonly isInBrowser: boolean }
  | { readonly type: 'guide/closed' }
  | { readonly type: 'guide/observed'; readonly observation: GuideObservation };
