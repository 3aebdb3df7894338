import type fc from 'fast-check';
import { expect } from 'vitest';
import { plan } from '../../electron/core/reminder/plan';
import type { QuietRange } from '../../electron/core/reminder/quiet-hours';
import type { Schedule } from '../../electron/core/reminder/schedule';
import { longestTickMs } from '../../electron/services/reminders';
import {
  attend,
  begin,
  dueDayOf,
  forgetTold,
  type Oracle,
  type Owed,
  recount,
  reschedule,
  tell,
  wouldTell,
} from './reminder-oracle';
import type { CrashPoint, ReminderWorld } from './reminder-world';
import { momentAt } from './state';
import { dateOf, dayMs, instantOn, isoOf, minuteMs } from './wall';

/** Something that happens to a machine, and what the oracle makes of it. */
export type Command = fc.AsyncCommand<Oracle, ReminderWorld>;

/** What the service showed since the last look, and what is due, must be what the oracle says. */
const compare = (oracle: Oracle, world: ReminderWorld, expected: readonly string[] = tell(oracle)): void => {
  expect(world.takeShown()).toEqual(expected.length > 0 ? [expected] : []);
  const due = oracle.owed.flatMap((owed) => {
    const day = dueDayOf(oracle, owed);
    return day === null ? [] : [`${owed.id}/${dateOf(day)}`];
  });
  const planned = plan(world.saved(), momentAt(isoOf(oracle.nowMs), oracle.zone));
  expect(planned.due.map(({ occurrence }) => occurrence)).toEqual(due);
  expect(world.waitMs() ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(longestTickMs);
};

const command = (
  name: string,
  run: (oracle: Oracle, world: ReminderWorld) => Promise<void>,
  isPossible: (oracle: Readonly<Oracle>) => boolean = () => true,
): Command => ({
  check: isPossible,
  run,
  toString: () => name,
});

/** A command that changes the state; with a full disk it changes nothing. */
const edit = (
  name: string,
  event: (oracle: Oracle) => Parameters<ReminderWorld['dispatch']>[0],
  apply: (oracle: Oracle) => void,
  isPossible?: (oracle: Readonly<Oracle>) => boolean,
): Command =>
  command(
    name,
    async (oracle, world) => {
      if (await world.dispatch(event(oracle))) apply(oracle);
      compare(oracle, world);
    },
    isPossible,
  );

const owedAt = (oracle: Oracle, index: number): Owed | undefined => oracle.owed[index % oracle.owed.length];

/** Adds a reminder of one’s own. */
export const add = (id: string, schedule: Schedule, counted: Owed['counted']): Command =>
  edit(
    `add ${id} ${counted} ${JSON.stringify(schedule)}`,
    () => ({ type: 'reminder/added', id, text: id, schedule, counted }),
    (oracle) => {
      const none = { start: 0, after: 0, told: null, putOff: null, zone: null };
      const owed: Owed = { id, isOwn: true, isOn: true, schedule, counted, ...none };
      begin(oracle, owed);
      oracle.owed.push(owed);
    },
    ({ owed }) => owed.every((one) => one.id !== id),
  );

/** Changes when one comes. */
export const change = (index: number, wanted: Pick<Owed, 'schedule' | 'counted' | 'zone'>): Command =>
  edit(
    `change ${index} ${JSON.stringify(wanted)}`,
    (oracle) => ({ type: 'reminder/changed', id: owedAt(oracle, index)?.id ?? '', ...wanted }),
    (oracle) => {
      const owed = owedAt(oracle, index);
      if (owed) reschedule(oracle, owed, wanted);
    },
  );

/** Switches one on or off. */
export const turn = (index: number, isOn: boolean): Command =>
  edit(
    `turn ${index} ${isOn ? 'on' : 'off'}`,
    (oracle) => ({ type: 'reminder/changed', id: owedAt(oracle, index)?.id ?? '', isOn }),
    (oracle) => {
      const owed = owedAt(oracle, index);
      if (!owed) return;
      const isSwitchedOn = isOn && !owed.isOn;
      owed.isOn = isOn;
      if (isSwitchedOn && owed.counted === 'fixed' && owed.schedule.every !== 'once') begin(oracle, owed);
    },
  );

/** Removes one; the recheck stays. */
export const remove = (index: number): Command =>
  edit(
    `remove ${index}`,
    (oracle) => ({ type: 'reminder/removed', id: owedAt(oracle, index)?.id ?? '' }),
    (oracle) => {
      const owed = owedAt(oracle, index);
      if (owed?.isOwn) oracle.owed = oracle.owed.filter((one) => one !== owed);
    },
  );

/** Attends to one, if it is due. */
export const attendTo = (index: number): Command =>
  edit(
    `attend ${index}`,
    (oracle) => ({ type: 'reminder/attended', id: owedAt(oracle, index)?.id ?? '' }),
    (oracle) => {
      const owed = owedAt(oracle, index);
      if (owed) attend(oracle, owed);
    },
  );

/** Puts off everything that is due. */
export const snooze = (forMs: number): Command =>
  edit(
    `snooze ${forMs}`,
    ({ nowMs }) => ({ type: 'reminders/snoozed-until', until: isoOf(nowMs + forMs) }),
    (oracle) => {
      for (const owed of oracle.owed) {
        const day = dueDayOf(oracle, owed);
        if (day === null) continue;
        owed.putOff = { day, untilMs: oracle.nowMs + forMs };
        forgetTold(oracle, owed, day);
      }
    },
  );

/** Pauses. */
export const pause = (forMs: number): Command =>
  edit(
    `pause ${forMs}`,
    ({ nowMs }) => ({ type: 'reminders/paused-until', until: isoOf(nowMs + forMs) }),
    (oracle) => {
      oracle.pausedUntilMs = oracle.nowMs + forMs;
    },
  );

/** Ends the pause. */
export const resume = edit(
  'resume',
  () => ({ type: 'reminders/resumed' }),
  (oracle) => {
    oracle.pausedUntilMs = 0;
  },
);

/** Sets the quiet hours. */
export const setQuiet = (quiet: readonly QuietRange[]): Command =>
  edit(
    `quiet ${JSON.stringify(quiet)}`,
    () => ({ type: 'reminders/quiet-changed', quiet }),
    (oracle) => {
      oracle.quiet = quiet;
    },
  );

const clockTo = async (oracle: Oracle, world: ReminderWorld, ms: number, zone = oracle.zone) => {
  oracle.nowMs = ms;
  oracle.zone = zone;
  await world.jump(ms, zone);
};

/** Forward while the machine sleeps, or because somebody sets the clock; backward only for the latter. */
export const jump = (byMs: number, zone?: string): Command =>
  command(`jump ${byMs} ${zone ?? ''}`, async (oracle, world) => {
    await clockTo(oracle, world, oracle.nowMs + byMs, zone);
    compare(oracle, world);
  });

/** The next time at which something falls due: where it matters what happens. */
const nextEdge = (oracle: Oracle, index: number): number => {
  const owed = owedAt(oracle, index);
  if (!owed) return oracle.nowMs;
  const zone = owed.zone ?? oracle.zone;
  const ahead = Array.from({ length: 40 }, (_, i) => Math.floor(oracle.nowMs / dayMs) + i).find((day) => {
    const ms = instantOn(day, owed.schedule.time, zone);
    return ms > oracle.nowMs && dueDayOf({ ...oracle, nowMs: ms }, { ...owed, isOn: true }) === day;
  });
  return ahead === undefined ? oracle.nowMs : instantOn(ahead, owed.schedule.time, zone);
};

/** Awake over the moment at which something falls due, looking at the clock as the service itself decides. */
export const stayAwake = (index: number, beforeMs: number): Command =>
  command(`stay awake over the next of ${index}`, async (oracle, world) => {
    const edge = nextEdge(oracle, index);
    await clockTo(oracle, world, Math.max(edge - beforeMs, oracle.nowMs));
    compare(oracle, world);
    while (oracle.nowMs < edge + minuteMs) {
      oracle.nowMs = await world.untilNextTick();
      compare(oracle, world);
    }
  });

/** The power goes while the next of them is being shown (or, with null, just so), and Hangup is started again. */
export const crash = (index: number, point: CrashPoint | null): Command =>
  command(`crash ${point} at the next of ${index}`, async (oracle, world) => {
    const edge = nextEdge(oracle, index);
    world.crashAt(point);
    const isFull = oracle.isDiskFull;
    if (point && !isFull) {
      oracle.nowMs = edge;
      recount(oracle);
      await world.jump(edge);
      const shown = point === 'shown' || point === 'marked' ? wouldTell(oracle) : [];
      expect(world.takeShown()).toEqual(shown.length > 0 ? [shown] : []);
      if (point === 'marked') tell(oracle);
    }
    oracle.unwritten.clear();
    oracle.wrongSinceMs = null;
    await world.restart();
    compare(oracle, world);
  });

/** The disk fills up, or has room again. */
export const fillDisk = (isFull: boolean): Command =>
  command(`disk ${isFull ? 'full' : 'free'}`, async (oracle, world) => {
    world.setDiskFull(isFull);
    oracle.isDiskFull = isFull;
    await clockTo(oracle, world, oracle.nowMs + 1000);
    compare(oracle, world);
  });
