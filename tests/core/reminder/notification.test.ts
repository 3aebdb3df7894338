import { describe, expect, it } from 'vitest';
import { notificationFor, viewOfDue } from '../../../electron/core/reminder/notification';
import type { DueReminder } from '../../../electron/core/reminder/plan';
import { reminderKinds } from '../../../electron/core/reminder/reminder';
import { dueName } from '../../../electron/core/tray/status';
import { loadTranslate } from '../../../electron/locales/translate';

const t = await loadTranslate('en');
const names = (due: readonly DueReminder[]) =>
  new Intl.ListFormat('en').format(due.map((one) => dueName(one, t)));

const dueOf = (kind: DueReminder['kind'], text = ''): DueReminder => ({
  id: kind,
  kind,
  text,
  occurrence: `${kind}/2026-12-22`,
  dueAt: '2026-12-22T18:00:00Z',
  step: 0,
  isNeglected: false,
  snoozedUntil: null,
});

describe('notificationFor', () => {
  it('says for each kind what it is about', () => {
    expect(notificationFor([dueOf('recheck')], t, names, false)).toEqual({
      title: 'Time to check your contacts',
      body: 'See whether Alexa has synced your address book again. It takes about two minutes.',
    });
  });

  it('gives one’s own words back as they were written', () => {
    const words = 'Call <b>Ada</b> & {{text}} $t(tray.quit) “now”';
    expect(notificationFor([dueOf('own', words)], t, names, false)).toMatchObject({ body: words });
  });

  it('is one for several, and names each of them', () => {
    const several = notificationFor(
      [dueOf('recheck'), dueOf('own', 'Call Ada'), dueOf('nudge')],
      t,
      names,
      false,
    );
    expect(several).toEqual({
      title: '3 things are due',
      body: 'Recheck, Call Ada, and Open tasks',
    });
  });

  it('has words for every kind there is', () => {
    for (const kind of reminderKinds) {
      const { title, body } = notificationFor([dueOf(kind, 'text')], t, names, false);
      expect([title, body].join()).not.toMatch(/notification\.|\{\{/);
    }
  });
});

describe('a click on a notification', () => {
  it('opens where the one thing that is due can be done', () => {
    expect(viewOfDue([dueOf('recheck')])).toBe('recheck');
    expect(viewOfDue([dueOf('nudge')])).toBe('checklist');
    expect(viewOfDue([dueOf('follow-up')])).toBe('today');
    expect(viewOfDue([dueOf('own')])).toBe('today');
  });

  it('opens what names them all where several are due, or none any more', () => {
    expect(viewOfDue([dueOf('recheck'), dueOf('own')])).toBe('today');
    expect(viewOfDue([])).toBe('today');
  });
});

it('names nothing where it is to be discreet, however much is due', () => {
  const names = () => 'Alexa, Amazon, Anna';
  for (const due of [[dueOf('recheck')], [dueOf('own', 'Call Ada')], [dueOf('recheck'), dueOf('nudge')]]) {
    const [first, ...rest] = due;
    if (!first) continue;
    const { title, body } = notificationFor([first, ...rest], t, names, true);
    expect(`${title} ${body}`).not.toMatch(/Alexa|Amazon|A[nd]a|contact|calling|recheck|checklist/i);
  }
});
