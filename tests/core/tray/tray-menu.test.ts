import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../electron/core/format';
import type { Moment } from '../../../electron/core/reminder/moment';
import type { AppState } from '../../../electron/core/state/app-state';
import { commandSchema } from '../../../electron/core/state/commands';
import { moodOf, outlookOf, statusLine } from '../../../electron/core/tray/status';
import { type MenuItem, trayMenu } from '../../../electron/core/tray/tray-menu';
import { loadTranslate } from '../../../electron/locales/translate';
import { applied, firstDay, momentAt, stateWith } from '../../fakes/state';

const t = await loadTranslate('en');
const statusAt = (state: AppState, moment: Moment) =>
  statusLine(outlookOf(state, moment), t, formatFor('en', moment));
const menuAt = (state: AppState, moment: Moment = firstDay) =>
  trayMenu(outlookOf(state, moment), '1.2.3', t, formatFor('en', moment));
const flat = (items: readonly MenuItem[]): readonly MenuItem[] =>
  items.flatMap((item) => (item.kind === 'submenu' ? [item, ...flat(item.items)] : [item]));
const labels = (items: readonly MenuItem[]) =>
  items.map((item) => (item.kind === 'separator' ? '-' : item.label));
const within = (items: readonly MenuItem[], label: string) => {
  const item = items.find((one) => one.kind === 'submenu' && one.label.startsWith(label));
  return item?.kind === 'submenu' ? item.items : [];
};

const completed = stateWith({
  recheck: { completedAt: firstDay.at, outcome: null, run: null },
});
const due = momentAt('2026-12-22T19:00:00Z');
const withOwn = (state: AppState) =>
  applied(state, [
    {
      type: 'reminder/added',
      id: 'a',
      text: 'Call Ada',
      schedule: { every: 'once', date: '2026-12-01', time: '10:00' },
      counted: 'fixed',
    },
  ]);

describe('statusLine', () => {
  it('tells the last and the next check', () => {
    expect(statusAt(stateWith(), firstDay)).toBe('Contacts not checked yet · next Dec 22');
    expect(statusAt(completed, firstDay)).toBe('Contacts last checked today · next Dec 22');
    expect(statusAt(completed, momentAt('2026-11-23T01:00:00Z'))).toBe(
      'Contacts last checked yesterday · next Dec 22',
    );
    expect(statusAt(completed, momentAt('2026-12-04T12:00:00Z'))).toBe(
      'Contacts last checked 12 days ago · next Dec 22',
    );
  });

  it('tells since when a recheck is due', () => {
    expect(statusAt(completed, due)).toBe('Recheck due today');
    expect(statusAt(completed, momentAt('2026-12-24T09:00:00Z'))).toBe('Recheck due since Tuesday');
    expect(statusAt(completed, momentAt('2027-03-01T09:00:00Z'))).toBe('Recheck due since December 22, 2026');
  });

  it('names the recheck first, and how much more is due', () => {
    expect(statusAt(withOwn(completed), momentAt('2026-12-01T12:00:00Z'))).toBe('Call Ada due today');
    expect(statusAt(withOwn(completed), due)).toBe('Recheck due today · and one more');
  });

  it('does not count backwards when the clock was set back', () => {
    expect(statusAt(completed, momentAt('2026-11-10T09:00:00Z'))).toBe(
      'Contacts last checked Nov 22 · next Dec 22',
    );
    expect(statusAt(completed, momentAt('2026-11-22T09:00:00Z'))).toBe(
      'Contacts last checked today · next Dec 22',
    );
  });

  it('says first of all that something was not saved', () => {
    const unsaved = applied(completed, [{ type: 'notice/raised', notice: { kind: 'not-saved' } }]);
    expect(statusAt(unsaved, due)).toBe('Not saved: open Hangup to see why');
  });
});

describe('moodOf', () => {
  const mood = (state: AppState, moment: Moment) => moodOf(outlookOf(state, moment));

  it('puts a pause before what is due, and that before open tasks', () => {
    expect(mood(completed, firstDay)).toBe('open');
    expect(mood(completed, due)).toBe('due');
    expect(mood(applied(completed, [{ type: 'reminders/snoozed', option: 'hour' }], due), due)).toBe('open');
    expect(mood(applied(completed, [{ type: 'reminders/paused', option: 'week' }], due), due)).toBe('paused');
  });

  it('calls for attention when something has been due for three days, until it is put off', () => {
    const late = momentAt('2026-12-25T18:00:00Z');
    expect(mood(completed, momentAt('2026-12-25T17:59:59Z'))).toBe('due');
    expect(mood(completed, late)).toBe('overdue');
    const put = applied(completed, [{ type: 'reminders/snoozed', option: 'hour' }], late);
    expect(mood(put, late)).toBe('open');
    expect(mood(put, momentAt('2026-12-25T19:00:00Z'))).toBe('overdue');
  });

  it('is quiet when all is done', () => {
    const { checklist } = outlookOf(completed, firstDay);
    const ids = checklist.groups.flatMap(({ tasks }) => tasks.map(({ id }) => id));
    const done = applied(
      completed,
      ids.map((taskId) => ({ type: 'task/checked', taskId, isChecked: true }) as const),
    );
    expect(mood(done, firstDay)).toBe('quiet');
  });
});

describe('trayMenu', () => {
  it('reads as designed', () => {
    expect(labels(menuAt(applied(completed, [{ type: 'login-item/observed', isOn: true }])))).toEqual([
      'Contacts last checked today · next Dec 22',
      'Recheck now…',
      '-',
      'Checklist: 10 of 10 open',
      'Customer Help with a guide…',
      '-',
      'Pause reminders',
      'Open Hangup',
      'Settings…',
      'Start at login',
      '-',
      'About Hangup 1.2.3',
      'Quit',
    ]);
  });

  it('says once where notifications cannot be shown', () => {
    const missing = applied(completed, [{ type: 'notice/raised', notice: { kind: 'no-notifications' } }]);
    expect(labels(menuAt(missing))[1]).toBe('No notifications on this desktop: look here');
    const told = applied(missing, [{ type: 'notice/dismissed', kind: 'no-notifications' }]);
    expect(labels(menuAt(told))[1]).toBe('Recheck now…');
  });

  it('offers to put off only what is due', () => {
    expect(labels(menuAt(completed))).not.toContain('Remind me later');
    expect(labels(within(menuAt(completed, due), 'Remind me later'))).toEqual([
      'In 1 hour',
      'This evening',
      'Tomorrow',
      'Next week',
    ]);
  });

  it('lets what is due besides the recheck be done where it is read', () => {
    const menu = menuAt(withOwn(completed), due);
    expect(menu.find((item) => item.kind === 'action' && item.label === 'Done: Call Ada')).toMatchObject({
      command: { type: 'reminder/attended', id: 'a' },
    });
    expect(labels(menuAt(withOwn(completed)))).not.toContain('Done: Call Ada');
  });

  it('tells until when everything due is put off', () => {
    const put = applied(completed, [{ type: 'reminders/snoozed', option: 'hour' }], due);
    expect(labels(menuAt(put, due))).toContain('Reminding you again 8:00 PM');
  });

  it('offers to resume, with the end, while it is paused', () => {
    const paused = applied(completed, [{ type: 'reminders/paused', option: 'three-hours' }]);
    expect(labels(within(menuAt(paused), 'Pause'))[0]).toBe('Resume now (paused until 3:00 PM)');
    expect(labels(within(menuAt(completed), 'Pause'))).toHaveLength(3);
  });

  it('has the first open tasks as checkboxes under their headings', () => {
    const items = within(menuAt(completed), 'Checklist');
    expect(labels(items).slice(0, 3)).toEqual([
      'Phones and tablets',
      'Switch off Import Contacts: Anna’s iPhone',
      'Take away the Contacts permission: Anna’s iPhone',
    ]);
    expect(labels(items).at(-1)).toBe('Open checklist…');
    expect(items.filter(({ kind }) => kind === 'checkbox')).toHaveLength(10);
  });

  it('does not grow with the number of contacts', () => {
    const inventory = Array.from({ length: 500 }, (_, i) => ({
      id: `c${i}`,
      kind: 'contact' as const,
      name: `${i}`,
    }));
    expect(flat(menuAt(stateWith({ inventory }))).filter(({ kind }) => kind === 'checkbox')).toHaveLength(10);
  });

  it('asks for nothing that the command schema would refuse', () => {
    const state = applied(completed, [
      { type: 'login-item/observed', isOn: false },
      { type: 'reminders/paused', option: 'week' },
    ]);
    const commands = flat(menuAt(state, due)).flatMap((item) => ('command' in item ? [item.command] : []));
    expect(commands.length).toBeGreaterThan(15);
    for (const command of commands) expect(commandSchema.parse(command)).toEqual(command);
  });
});
