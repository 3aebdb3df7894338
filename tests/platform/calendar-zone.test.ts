import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { calendarZone } from '../../electron/platform/calendar-zone';
import { dayMs, minuteMs, offsetAt } from '../fakes/wall';

const from = '2026-11-24T12:00:00Z';

const field = (text: string, name: string): string => new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1] ?? '';

const offsetMs = (text: string): number => {
  const sign = text.startsWith('-') ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3))) * minuteMs;
};

/** What a reader of the calendar makes of it: from which instant on which offset holds. */
const readZone = (zone: string) =>
  calendarZone(zone, Temporal.Instant.from(from))
    .replaceAll('\r', '')
    .split(/^BEGIN:(?:STANDARD|DAYLIGHT)$/m)
    .slice(1)
    .map((text) => {
      const [, date = '', time = ''] = /^(\d{8})T(\d{6})$/.exec(field(text, 'DTSTART')) ?? [];
      const iso = `${date.replace(/(\d{4})(\d\d)/, '$1-$2-')}T${time.replace(/(\d\d)(\d\d)/, '$1:$2:')}Z`;
      return {
        fromMs: Date.parse(iso) - offsetMs(field(text, 'TZOFFSETFROM')),
        offsetMs: offsetMs(field(text, 'TZOFFSETTO')),
      };
    });

it.each([
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'America/Nuuk',
])('says of every day in ten years how far the wall is ahead: %s', (zone) => {
  const observances = readZone(zone);
  for (let ms = Date.parse(from); ms < Date.parse('2036-11-01T00:00:00Z'); ms += dayMs) {
    const said = observances.findLast(({ fromMs }) => fromMs <= ms)?.offsetMs;
    if (said !== offsetAt(ms, zone)) throw new Error(`${new Date(ms).toISOString()}: ${said}`);
  }
  expect(observances.length).toBeGreaterThan(0);
});
