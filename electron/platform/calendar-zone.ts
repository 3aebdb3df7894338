import { Temporal } from 'temporal-polyfill';

/** How far ahead the changes of a zone's clocks are written out; nobody knows them for certain that long. */
const yearsAhead = 10;

const minuteNs = 60_000_000_000;

/** `+0100`, as iCalendar writes how far a wall is ahead of UTC. */
const offsetText = (offsetNs: number): string => {
  const minutes = Math.round(Math.abs(offsetNs) / minuteNs);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offsetNs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
};

/** From `wall` on, as the old offset shows it, the zone has another offset. */
const observance = (wall: Temporal.PlainDateTime, fromNs: number, toNs: number): readonly string[] => {
  const kind = toNs > fromNs ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offsetText(fromNs)}`,
    `TZOFFSETTO:${offsetText(toNs)}`,
    `END:${kind}`,
  ];
};

/**
 * The VTIMEZONE that RFC 5545 asks for beside every TZID: the offset at `from`, and each change in the ten years after
 * it. `zone` is an IANA name; throws a RangeError on an unknown one.
 */
export const calendarZone = (zone: string, from: Temporal.Instant): string => {
  const start = from.toZonedDateTimeISO(zone);
  const end = start.add({ years: yearsAhead });
  const lines = [...observance(start.toPlainDateTime(), start.offsetNanoseconds, start.offsetNanoseconds)];
  for (let before = start; ; ) {
    const change = before.getTimeZoneTransition('next');
    if (!change || Temporal.ZonedDateTime.compare(change, end) > 0) break;
    const fromNs = change.subtract({ nanoseconds: 1 }).offsetNanoseconds;
    const wall = change.toPlainDateTime().subtract({ nanoseconds: change.offsetNanoseconds - fromNs });
    lines.push(...observance(wall, fromNs, change.offsetNanoseconds));
    before = change;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
};
