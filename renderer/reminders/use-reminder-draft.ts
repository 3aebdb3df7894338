import { useState } from 'react';
import type { Moment } from '../../electron/core/reminder/moment';
import { occurrencesAt, ownReminder, type Reminder } from '../../electron/core/reminder/reminder';
import type { ScheduleField } from '../../electron/core/reminder/schedule';
import { reduceReminder } from '../../electron/core/state/reduce-reminder';
import type { SavedState } from '../../electron/core/state/saved-state';
import { useApp } from '../app-context';
import { draftOf, readSchedule, type ScheduleDraft } from '../schedule/schedule-draft';
import { useDraft } from '../ui/use-draft';

/** A reminder while it is being typed. */
export interface ReminderDraft {
  readonly text: string;
  readonly schedule: ScheduleDraft;
  readonly counted: Reminder['counted'];
  readonly zone: string | null;
}

export type ReminderField = ScheduleField | 'text';
type Wanted = Pick<Reminder, 'text' | 'schedule' | 'counted' | 'zone'>;

/** The reminder as core would have it, were this saved now and on. */
const asSaved = (
  saved: SavedState,
  id: string | null,
  wanted: Wanted,
  moment: Moment,
): Reminder | undefined =>
  id === null
    ? ownReminder('new', wanted, moment)
    : reduceReminder(saved, { type: 'reminder/changed', id, isOn: true, ...wanted }, moment).reminders.find(
        (reminder) => reminder.id === id,
      );

/** What a draft comes to: what would be saved and when it would remind, or the fields that do not fit. */
const read = (
  draft: ReminderDraft,
  reminder: Reminder,
  isNew: boolean,
  saved: SavedState,
  moment: Moment,
) => {
  const text = draft.text.trim();
  const { schedule, wrong: wrongTimes } = readSchedule(draft.schedule);
  const wrong: ReminderField[] =
    reminder.kind === 'own' && text === '' ? ['text', ...wrongTimes] : [...wrongTimes];
  if (!schedule) return { wanted: null, occurrences: null, wrong };
  const counted = schedule.every === 'once' ? 'fixed' : draft.counted;
  const wanted: Wanted = { text, schedule, counted, zone: draft.zone };
  const preview = asSaved(saved, isNew ? null : reminder.id, wanted, moment);
  const occurrences = preview ? occurrencesAt(preview, moment) : null;
  // Core would have a date that has passed fall due at once; whoever only changes the words means no such thing.
  const isMoved = isNew || JSON.stringify(schedule) !== JSON.stringify(reminder.schedule);
  if (schedule.every === 'once' && isMoved && !occurrences?.next) {
    return { wanted: null, occurrences: null, wrong: [...wrong, 'date' as const] };
  }
  return { wanted: wrong.length === 0 ? wanted : null, occurrences, wrong };
};

/** What is typed about a reminder is about its present rhythm: one that was chosen since begins anew. */
export const draftKeyOf = ({ id, schedule }: Reminder): string => `reminder/${id}/${schedule.every}`;

/** Drafts one reminder; nothing is sent before it fits. `onSaved` is told once it is kept for good. */
export const useReminderDraft = (reminder: Reminder, isNew: boolean, onSaved: () => void) => {
  const { send, snapshot } = useApp();
  const { state, moment } = snapshot.outlook;
  const [known] = useState<ReminderDraft>(() => ({
    text: reminder.text,
    schedule: draftOf(reminder.schedule, moment),
    counted: reminder.counted,
    zone: reminder.zone,
  }));
  const unsaved = useDraft<ReminderDraft>(isNew ? 'reminder/new' : draftKeyOf(reminder));
  const draft = unsaved.value ?? known;
  const [isChecked, setIsChecked] = useState(false);
  const result = read(draft, reminder, isNew, state.saved, moment);
  const save = async (): Promise<boolean> => {
    setIsChecked(true);
    const { wanted } = result;
    if (!wanted) return false;
    const { text, schedule, counted, zone } = wanted;
    const isSaved = await send(
      isNew
        ? { type: 'reminder/add', text, schedule, counted }
        : { type: 'reminder/changed', id: reminder.id, text, schedule, counted, zone },
    );
    if (!isSaved) return false;
    unsaved.set(undefined);
    onSaved();
    return true;
  };
  return {
    draft,
    change: (change: Partial<ReminderDraft>) => unsaved.set({ ...draft, ...change }),
    forget: () => unsaved.set(undefined),
    /** Told only once somebody tried to save, and gone as soon as it fits. */
    wrong: isChecked ? result.wrong : [],
    occurrences: result.occurrences,
    save,
    /** Saves what was typed, if anything was; resolves to whether nothing is left that would be lost. */
    keep: async (): Promise<boolean> => unsaved.value === undefined || save(),
  };
};
