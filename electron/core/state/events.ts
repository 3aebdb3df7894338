import type { Item } from '../checklist/inventory';
import type { GuideObservation, GuideStart } from '../guide/guide-session';
import type { Reminder } from '../reminder/reminder';
import type { Schedule } from '../reminder/schedule';
import type { Notice } from './app-state';
import type { StateCommand } from './commands';
import type { SavedState } from './saved-state';

/** Everything that can change the state: what people asked for, and what the world did. */
export type AppEvent =
  | StateCommand
  | { readonly type: 'item/added'; readonly item: Item }
  | {
      readonly type: 'reminder/added';
      readonly id: string;
      readonly text: string;
      readonly schedule: Schedule;
      readonly counted: Reminder['counted'];
    }
  | { readonly type: 'reminders/recorded'; readonly outbox: SavedState['reminding']['outbox'] }
  | { readonly type: 'reminders/marked' }
  | { readonly type: 'notice/raised'; readonly notice: Notice }
  | { readonly type: 'notice/cleared'; readonly kind: Notice['kind'] }
  | { readonly type: 'login-item/observed'; readonly isOn: boolean | null }
  | { readonly type: 'guide/opened'; readonly isPractice: boolean }
  | { readonly type: 'guide/sign-in-kept'; readonly isKept: GuideStart['staysSignedIn'] }
  | { readonly type: 'guide/moved'; readonly isInBrowser: boolean }
  | { readonly type: 'guide/closed' }
  | { readonly type: 'guide/observed'; readonly observation: GuideObservation };
