import { type RefObject, useRef } from 'react';
import { snoozeUntil } from '../../electron/core/reminder/later';
import { localDate, type Moment } from '../../electron/core/reminder/moment';
import { isRemovable, ownReminder, type Reminder } from '../../electron/core/reminder/reminder';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { useUnfolding } from '../ui/use-unfolding';
import { NudgeRow } from './nudge-row';
import { ReminderForm } from './reminder-form';
import { ReminderRow } from './reminder-row';
import './reminders.css';

/** What the form for a new reminder begins with: once, tomorrow. */
const blankReminder = (moment: Moment): Reminder => {
  const date = localDate({ at: snoozeUntil('tomorrow', moment), zone: moment.zone });
  return ownReminder(
    'new',
    { text: '', schedule: { every: 'once', date, time: '18:00' }, counted: 'fixed' },
    moment,
  );
};

const AddReminder = ({ button }: { button: RefObject<HTMLButtonElement | null> }) => {
  const { t, snapshot } = useApp();
  const { isOpen, toggle, close } = useUnfolding(button);
  return (
    <div className="add-reminder">
      <Button icon="plus" ref={button} aria-expanded={isOpen} onClick={toggle}>
        {t('reminders.add')}
      </Button>
      {isOpen && <ReminderForm reminder={blankReminder(snapshot.outlook.moment)} isNew onClose={close} />}
    </div>
  );
};

/** Every reminder there is: the recheck, the nudge, what follows from a contact with Amazon, and one's own. */
export const RemindersSetting = () => {
  const { reminders } = useApp().snapshot.outlook.state.saved;
  const addButton = useRef<HTMLButtonElement>(null);
  return (
    <>
      <ul className="reminder-list">
        {reminders.map((reminder) => {
          if (reminder.kind === 'nudge') return <NudgeRow key={reminder.id} reminder={reminder} />;
          const onRemoved = isRemovable(reminder.kind) ? () => addButton.current?.focus() : null;
          return <ReminderRow key={reminder.id} reminder={reminder} {...(onRemoved && { onRemoved })} />;
        })}
      </ul>
      <AddReminder button={addButton} />
    </>
  );
};
