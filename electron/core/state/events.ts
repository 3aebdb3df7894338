import type { Item } from '../checklist/inventory';
import type { GuideObservation } from '../guide/guide-session';
import type { Notice } from './app-state';
import type { StateCommand } from './commands';

/** Everything that can change the state: what people asked for, and what the world did. */
export type AppEvent =
  | StateCommand
  | { readonly type: 'item/added'; readonly item: Item }
  | { readonly type: 'reminder/shown'; readonly occurrence: string }
  | { readonly type: 'notice/raised'; readonly notice: Notice }
  | { readonly type: 'notice/cleared'; readonly kind: Notice['kind'] }
  | { readonly type: 'login-item/observed'; readonly isOn: boolean | null }
  | { readonly type: 'guide/opened' }
  | { readonly type: 'guide/closed' }
  | { readonly type: 'guide/observed'; readonly observation: GuideObservation };
