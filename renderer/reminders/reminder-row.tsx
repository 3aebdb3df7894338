import { type Ref, useId, useImperativeHandle, useRef } from 'react';
import { flushSync } from 'react-dom';
import { occurrencesAt, type Reminder } from '../../electron/core/reminder/reminder';
import { dueName } from '../../electron/core/tray/status';
import { useApp } from '../app-context';
import { occurrencesInWords, scheduleInWords } from '../schedule/schedule-words';
import { IconButton } from '../ui/button';
import type { Unsaved } from '../ui/unsaved';
import { useDraft } from '../ui/use-draft';
import { type Unfolding, useUnfolding } from '../ui/use-unfolding';
import { ReminderForm } from './reminder-form';
import { draftKeyOf } from './use-reminder-draft';

/** How often, and when next. */
export const ReminderFacts = ({ reminder }: { reminder: Reminder }) => {
  const { t, format, locale, snapshot } = useApp();
  const { moment } = snapshot.outlook;
  const { schedule, zone } = reminder;
  const speech = { t, locale };
  const occurrences = occurrencesAt(reminder, moment);
  // The one date of a reminder that comes once says already when it comes next.
  const isSaid = schedule.every === 'once' && zone === null && occurrences.next !== null;
  return (
    <>
      <p>{scheduleInWords(schedule, zone, speech)}</p>
      {!isSaid && <p>{occurrencesInWords(occurrences, moment, format, speech)}</p>}
    </>
  );
};

/**
 * A form that was folded with something typed in it is still there, unseen. Before that is saved it unfolds, since what
 * does not fit is said in it.
 */
const useKeeping = (unsaved: Ref<Unsaved> | undefined, { isOpen, toggle }: Unfolding) => {
  const form = useRef<Unsaved>(null);
  useImperativeHandle(unsaved, () => ({
    keep: async () => {
      if (!form.current) return true;
      if (!isOpen) flushSync(toggle);
      return form.current.keep();
    },
  }));
  return form;
};

interface ReminderRowProps {
  readonly reminder: Reminder;
  readonly unsaved?: Ref<Unsaved>;
  readonly onRemoved?: () => void;
}

/** One reminder: on or off, what it comes to, and a pencil to change it. */
export const ReminderRow = ({ reminder, unsaved, onRemoved }: ReminderRowProps) => {
  const { t, send } = useApp();
  const unfolding = useUnfolding();
  const { isOpen, button, toggle, close } = unfolding;
  const hasDraft = useDraft(draftKeyOf(reminder)).value !== undefined;
  const form = useKeeping(unsaved, unfolding);
  const id = useId();
  const name = dueName(reminder, t);
  const { isOn, kind } = reminder;
  return (
    <li className="reminder-row">
      <div className="reminder-line">
        <label className="reminder-name">
          <input
            type="checkbox"
            checked={isOn}
            aria-describedby={`${id}-facts`}
            onChange={() => send({ type: 'reminder/changed', id: reminder.id, isOn: !isOn })}
          />
          <span>{name}</span>
        </label>
        <IconButton
          icon="pencil"
          label={t('checklist.edit', { name })}
          ref={button}
          aria-expanded={isOpen}
          aria-controls={`${id}-form`}
          onClick={toggle}
        />
      </div>
      <div id={`${id}-facts`} className="reminder-facts">
        {isOn && !isOpen && <ReminderFacts reminder={reminder} />}
        {!isOn && <p>{t(kind === 'recheck' ? 'reminders.recheckOff' : 'reminders.off')}</p>}
      </div>
      <div id={`${id}-form`} hidden={!isOpen}>
        {(isOpen || hasDraft) && <ReminderForm {...{ reminder, onRemoved }} unsaved={form} onClose={close} />}
      </div>
    </li>
  );
};
