import { useId, useRef } from 'react';
import type { Reminder } from '../../electron/core/reminder/reminder';
import type { Schedule } from '../../electron/core/reminder/schedule';
import { dueName } from '../../electron/core/tray/status';
import { useApp } from '../app-context';
import { IconButton } from '../ui/button';
import { RadioLine } from '../ui/radio-line';
import { useUnfolding } from '../ui/use-unfolding';
import { ReminderForm } from './reminder-form';
import { ReminderFacts } from './reminder-row';

const rhythms = ['off', 'weekly', 'monthly'] as const;
type Rhythm = (typeof rhythms)[number];

const rhythmOf = ({ isOn, schedule }: Reminder): Rhythm => {
  if (!isOn) return 'off';
  return schedule.every === 'months' ? 'monthly' : 'weekly';
};

/** The schedule of a rhythm at first, at the time of day that was set already: Mondays, or the first of each month. */
const scheduleFor = (rhythm: 'weekly' | 'monthly', { time }: Schedule): Schedule =>
  rhythm === 'weekly'
    ? { every: 'weeks', count: 1, weekdays: [1], time }
    : { every: 'months', count: 1, on: { kind: 'date', day: 1 }, time };

const RhythmField = ({ reminder }: { reminder: Reminder }) => {
  const { t, send } = useApp();
  const { id, schedule } = reminder;
  // The arrow keys lead through each rhythm to the next: on the way back the chosen day is still there.
  const chosen = useRef<Partial<Record<Rhythm, Schedule>>>({});
  const choose = (rhythm: Rhythm) => {
    if (rhythm === 'off') return send({ type: 'reminder/changed', id, isOn: false });
    const present = rhythmOf({ ...reminder, isOn: true });
    chosen.current[present] = schedule;
    return send({
      type: 'reminder/changed',
      id,
      isOn: true,
      ...(present !== rhythm && { schedule: chosen.current[rhythm] ?? scheduleFor(rhythm, schedule) }),
    });
  };
  return (
    <RadioLine
      label={dueName(reminder, t)}
      values={rhythms}
      value={rhythmOf(reminder)}
      nameOf={(rhythm) => t(`reminders.rhythm.${rhythm}`)}
      onChange={choose}
    />
  );
};

/** The nudge for open tasks: off, weekly or monthly, and on which day. */
export const NudgeRow = ({ reminder }: { reminder: Reminder }) => {
  const { t } = useApp();
  const { isOpen, button, toggle, close } = useUnfolding();
  const id = useId();
  const name = dueName(reminder, t);
  return (
    <li className="reminder-row">
      <div className="reminder-line">
        <p className="reminder-name">{name}</p>
        {reminder.isOn && (
          <IconButton
            icon="pencil"
            label={t('checklist.edit', { name })}
            ref={button}
            aria-expanded={isOpen}
            aria-controls={`${id}-form`}
            onClick={toggle}
          />
        )}
      </div>
      <RhythmField reminder={reminder} />
      <div className="reminder-facts">
        {!reminder.isOn && <p>{t('reminders.nudgeHint')}</p>}
        {reminder.isOn && !isOpen && <ReminderFacts reminder={reminder} />}
      </div>
      <div id={`${id}-form`} hidden={!isOpen}>
        {isOpen && reminder.isOn && (
          <ReminderForm key={reminder.schedule.every} reminder={reminder} onClose={close} />
        )}
      </div>
    </li>
  );
};
