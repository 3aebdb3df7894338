import type { Translate } from '../message';
import type { View } from '../state/app-state';
import type { DueReminder } from './plan';

/** What a notification says. */
export interface ReminderNotification {
  readonly title: string;
  readonly body: string;
}

const viewOf = { recheck: 'recheck', nudge: 'checklist', 'follow-up': 'today', own: 'today' } as const;

/**
 * The view that a click on a notification opens, given what is due when it is clicked: that of the one thing that is
 * due, else the one that names them all. So it does not matter which run showed the notification.
 */
export const viewOfDue = (due: readonly DueReminder[]): View => {
  const [first, ...rest] = due;
  return first && rest.length === 0 ? viewOf[first.kind] : 'today';
};

/**
 * One notification for everything that is to be shown now; `names` joins by the language's own rules. A discreet one
 * says that something is due and not what.
 */
export const notificationFor = (
  due: readonly [DueReminder, ...DueReminder[]],
  t: Translate,
  names: (due: readonly DueReminder[]) => string,
  isDiscreet: boolean,
): ReminderNotification => {
  if (isDiscreet) return { title: t('notification.discreet.title'), body: t('notification.discreet.body') };
  const [first, ...rest] = due;
  if (rest.length > 0) {
    return {
      title: t('notification.several.title', { count: due.length }),
      body: t('notification.several.body', { names: names(due) }),
    };
  }
  return {
    title: t(`notification.${first.kind}.title`),
    body: t(`notification.${first.kind}.body`, { text: first.text }),
  };
};
