import type { Translate } from '../message';
import type { View } from '../state/app-state';
import type { DueReminder } from './plan';

/** What a notification says and which view a click on it opens. */
export interface ReminderNotification {
  readonly title: string;
  readonly body: string;
  readonly view: View;
}

const viewOf = { recheck: 'recheck', nudge: 'checklist', 'follow-up': 'today', own: 'today' } as const;

/** One notification for everything that is to be shown now; `names` joins by the language's own rules. */
export const notificationFor = (
  due: readonly [DueReminder, ...DueReminder[]],
  t: Translate,
  names: (due: readonly DueReminder[]) => string,
): ReminderNotification => {
  const [first, ...rest] = due;
  if (rest.length > 0) {
    return {
      title: t('notification.several.title', { count: due.length }),
      body: t('notification.several.body', { names: names(due) }),
      view: 'today',
    };
  }
  return {
    title: t(`notification.${first.kind}.title`),
    body: t(`notification.${first.kind}.body`, { text: first.text }),
    view: viewOf[first.kind],
  };
};
