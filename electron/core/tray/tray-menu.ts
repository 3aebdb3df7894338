import { taskName } from '../checklist/task-name';
import type { Format } from '../format';
import type { Translate } from '../message';
import { pauseOptions, snoozeOptions } from '../reminder/later';
import { isCalling } from '../reminder/plan';
import type { Command } from '../state/commands';
import { versionOffered } from '../updates/update';
import { dueName, isWithoutData, type Outlook, statusLine } from './status';

/** The tray's menu as data; the platform turns it into a native one. */
export type MenuItem =
  | { readonly kind: 'separator' }
  | { readonly kind: 'text'; readonly label: string }
  | { readonly kind: 'action'; readonly label: string; readonly command: Command }
  | {
      readonly kind: 'checkbox';
      readonly label: string;
      readonly isChecked: boolean;
      readonly command: Command;
    }
  | { readonly kind: 'submenu'; readonly label: string; readonly items: readonly MenuItem[] };

/** How many open tasks the checklist's submenu offers; native menus do not scroll well. */
const menuTaskCount = 10;

const separator: MenuItem = { kind: 'separator' };

/** The first open tasks, under their headings. What is ticked is in the panel, where it can be unticked. */
const checklistItems = ({ checklist }: Outlook, t: Translate): readonly MenuItem[] => {
  let left = menuTaskCount;
  const items = checklist.groups.flatMap(({ group, tasks }): readonly MenuItem[] => {
    const offered = tasks.filter(({ checkedAt }) => checkedAt === null).slice(0, left);
    left -= offered.length;
    if (offered.length === 0) return [];
    const rows = offered.map(
      (task): MenuItem => ({
        kind: 'checkbox',
        label: taskName(task, t),
        isChecked: false,
        command: { type: 'task/checked', taskId: task.id, isChecked: true },
      }),
    );
    return [{ kind: 'text', label: t(`group.${group}`) }, ...rows];
  });
  const open: MenuItem = {
    kind: 'action',
    label: t('tray.openChecklist'),
    command: { type: 'panel/open', view: 'checklist' },
  };
  return items.length > 0 ? [...items, separator, open] : [open];
};

const pauseItem = ({ plan }: Outlook, t: Translate, format: Format): MenuItem => {
  const resume: readonly MenuItem[] = plan.pausedUntil
    ? [
        {
          kind: 'action',
          label: t('tray.resume', { until: format.until(plan.pausedUntil) }),
          command: { type: 'reminders/resumed' },
        },
      ]
    : [];
  const options = pauseOptions.map(
    (option): MenuItem => ({
      kind: 'action',
      label: t(`pause.${option}`),
      command: { type: 'reminders/paused', option },
    }),
  );
  return { kind: 'submenu', label: t('tray.pause'), items: [...resume, ...options] };
};

/** What is due besides the recheck can be put aside where it is read. */
const doneItems = ({ plan }: Outlook, t: Translate): readonly MenuItem[] =>
  plan.due
    .filter(({ kind }) => kind === 'own' || kind === 'follow-up')
    .map((due) => ({
      kind: 'action',
      label: t('tray.reminderDone', { name: dueName(due, t) }),
      command: { type: 'reminder/attended', id: due.id },
    }));

const laterItems = ({ plan }: Outlook, t: Translate, format: Format): readonly MenuItem[] => {
  if (plan.due.length === 0) return [];
  const items = snoozeOptions.map(
    (option): MenuItem => ({
      kind: 'action',
      label: t(`snooze.${option}`),
      command: { type: 'reminders/snoozed', option },
    }),
  );
  const until = isCalling(plan) ? null : plan.due[0]?.snoozedUntil;
  const label = until ? t('tray.remindedAgain', { until: format.until(until) }) : t('tray.remindLater');
  return [{ kind: 'submenu', label, items }];
};

const loginItem = ({ state }: Outlook, t: Translate): readonly MenuItem[] => {
  const { startsAtLogin } = state.session;
  if (startsAtLogin === null) return [];
  return [
    {
      kind: 'checkbox',
      label: t('tray.startAtLogin'),
      isChecked: startsAtLogin,
      command: { type: 'login-item/set', isOn: !startsAtLogin },
    },
  ];
};

/** What could not be saved can be asked for again from where that is said. */
const unsavedItems = ({ state }: Outlook, t: Translate): readonly MenuItem[] =>
  state.session.unsavedCount === 0
    ? []
    : [{ kind: 'action', label: t('tray.tryAgain'), command: { type: 'changes/retry' } }];

/** A new version is told of, and waits until somebody wants it. */
const updateItems = ({ state }: Outlook, t: Translate): readonly MenuItem[] => {
  const version = versionOffered(state.session.update);
  if (version === null) return [];
  return [
    {
      kind: 'action',
      label: t('tray.update', { version }),
      command: { type: 'panel/open', view: 'settings' },
    },
  ];
};

/** Where notifications cannot be shown, what is due is said here: until the person has dismissed it in the panel. */
const missingItems = ({ state }: Outlook, t: Translate): readonly MenuItem[] =>
  state.session.notices.some(({ kind }) => kind === 'no-notifications')
    ? [{ kind: 'text', label: t('tray.noNotifications') }]
    : [];

const openItem = (t: Translate): MenuItem => ({
  kind: 'action',
  label: t('tray.open'),
  command: { type: 'panel/open' },
});

const lastItems = (version: string, t: Translate): readonly MenuItem[] => [
  separator,
  { kind: 'text', label: t('tray.about', { version }) },
  { kind: 'action', label: t('tray.quit'), command: { type: 'app/quit' } },
];

/** Every action of the product, so that it works where no window can be placed. */
export const trayMenu = (
  outlook: Outlook,
  version: string,
  t: Translate,
  format: Format,
): readonly MenuItem[] => {
  const { openCount, totalCount } = outlook.checklist;
  const status: MenuItem = { kind: 'text', label: statusLine(outlook, t, format) };
  // Without data there is nothing to do but to choose how to go on, which the panel asks.
  if (isWithoutData(outlook)) return [status, separator, openItem(t), ...lastItems(version, t)];
  return [
    status,
    ...unsavedItems(outlook, t),
    ...missingItems(outlook, t),
    { kind: 'action', label: t('tray.recheckNow'), command: { type: 'panel/open', view: 'recheck' } },
    ...doneItems(outlook, t),
    ...laterItems(outlook, t, format),
    separator,
    {
      kind: 'submenu',
      label: t('tray.checklist', { open: openCount, total: totalCount }),
      items: checklistItems(outlook, t),
    },
    { kind: 'action', label: t('tray.customerHelp'), command: { type: 'guide/open' } },
    separator,
    pauseItem(outlook, t, format),
    openItem(t),
    { kind: 'action', label: t('tray.settings'), command: { type: 'panel/open', view: 'settings' } },
    ...loginItem(outlook, t),
    ...updateItems(outlook, t),
    ...lastItems(version, t),
  ];
};
