import { expect, it } from 'vitest';
import { calendarOf } from '../../electron/core/reminder/calendar';
import { ownReminder, type Reminder, recheckReminder } from '../../electron/core/reminder/reminder';
import type { Schedule } from '../../electron/core/reminder/schedule';
import { calendarText } from '../../electron/platform/calendar-text';
import { momentAt, savedWith } from '../fakes/state';

const moment = momentAt('2026-11-22T12:00:00Z', 'Europe/Berlin');

/** The lines of the file for these reminders, with RFC 5545's folded lines joined. */
const linesFor = (...reminders: readonly Reminder[]): readonly string[] =>
  calendarText(calendarOf(savedWith({ reminders }), moment), ({ kind, text }) => text || kind, moment)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');

const own = (schedule: Schedule, counted: Reminder['counted'] = 'fixed'): Reminder =>
  ownReminder('o1', { text: 'Look; at, this', schedule, counted }, moment);

const rulesOf = (schedule: Schedule): readonly string[] =>
  linesFor(own(schedule)).filter((line) => /^(DTSTART|RRULE)/.test(line));

it('keeps the recheck at its wall time wherever one is, with an alarm', () => {
  const lines = linesFor(recheckReminder(moment));
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'UID:recheck@hangup',
      'DTSTART:20261222T180000',
      'RRULE:FREQ=DAILY;INTERVAL=30',
      'SUMMARY:recheck',
      'BEGIN:VALARM',
      'END:VCALENDAR',
    ]),
  );
});

it('names the zone of a reminder that has one, and escapes its text', () => {
  const lines = linesFor({ ...own({ every: 'days', count: 2, time: '09:00' }), zone: 'Asia/Tokyo' });
  expect(lines).toContain('SUMMARY:Look\\; at\\, this');
  expect(lines.find((line) => line.startsWith('DTSTART;'))).toMatch(
    /^DTSTART;TZID=Asia\/Tokyo:202611\d\dT090000$/,
  );
});

it('describes that zone, as RFC 5545 asks of every TZID, and no other', () => {
  const lines = linesFor({ ...own({ every: 'days', count: 2, time: '09:00' }), zone: 'Asia/Tokyo' });
  expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
  expect(lines).toContain('TZID:Asia/Tokyo');
  expect(linesFor(recheckReminder(moment))).not.toContain('BEGIN:VTIMEZONE');
});

it('writes every kind of schedule as RFC 5545 has it', () => {
  expect(rulesOf({ every: 'weeks', count: 2, weekdays: [1, 4], time: '18:30' })[1]).toBe(
    'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
  );
  const monthly = (on: Extract<Schedule, { every: 'months' }>['on']) =>
    rulesOf({ every: 'months', count: 1, on, time: '08:00' });
  expect(monthly({ kind: 'date', day: 5 })).toEqual([
    'DTSTART:20261205T080000',
    'RRULE:FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=5',
  ]);
  expect(monthly({ kind: 'last-day' })[1]).toBe('RRULE:FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1');
  expect(monthly({ kind: 'date', day: 30 })[1]).toBe(
    'RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYMONTHDAY=28,29,30;BYSETPOS=-1',
  );
  expect(monthly({ kind: 'weekday', nth: 2, weekday: 2 })).toEqual([
    'DTSTART:20261208T080000',
    'RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=TU;BYSETPOS=2',
  ]);
  expect(monthly({ kind: 'weekday', nth: 5, weekday: 7 })[1]).toBe(
    'RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=SU;BYSETPOS=-1',
  );
});

it('writes what happens once without a rule, and nothing for what is off', () => {
  expect(rulesOf({ every: 'once', date: '2026-12-01', time: '10:00' })).toEqual(['DTSTART:20261201T100000']);
  expect(linesFor({ ...recheckReminder(moment), isOn: false })).not.toContain('BEGIN:VEVENT');
});
