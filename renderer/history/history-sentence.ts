import { foremost } from '../../electron/core/checklist/recheck';
import { ruleName } from '../../electron/core/checklist/task-name';
import type { Format } from '../../electron/core/format';
import type { Translate } from '../../electron/core/message';
import { nudgeId, recheckId } from '../../electron/core/reminder/reminder';
import type { HistoryEntry } from '../../electron/core/state/history';
import { dueName } from '../../electron/core/tray/status';

/** What one line of the record says, and the words that were typed with it. */
export interface HistoryLine {
  readonly sentence: string;
  readonly note: string | null;
}

const contactLine = (
  entry: Extract<HistoryEntry, { kind: 'amazon-contacted' }>,
  t: Translate,
  format: Format,
): HistoryLine => {
  const { channel, who, promised, caseId, followUpOn } = entry.contact;
  const contact = t(`history.contacted.${channel}`);
  return {
    sentence: who === '' ? contact : t('history.contactedWith', { contact, who }),
    note:
      [
        promised === '' ? '' : t('history.promised', { promised }),
        caseId === '' ? '' : t('history.caseId', { caseId }),
        followUpOn === null ? '' : t('history.followUp', { day: format.day(`${followUpOn}T12:00:00Z`) }),
      ]
        .filter((part) => part !== '')
        .join(' · ') || null,
  };
};

/** Occurrences are named `<reminder>/<day>`. */
const reminderShown = (
  { occurrence, text }: Extract<HistoryEntry, { kind: 'reminder-shown' }>,
  t: Translate,
): string => {
  if (text !== '') return t('history.reminderShown.text', { text });
  const id = occurrence.slice(0, occurrence.lastIndexOf('/'));
  if (id === recheckId) return t('history.reminderShown.recheck');
  if (id === nudgeId) return t('history.reminderShown.nudge');
  return t(id.startsWith('follow-up') ? 'history.reminderShown.follow-up' : 'history.reminderShown.own');
};

/** One colon a line is enough: what a task is about stands after a dot. */
const taskText = ({ rule, subject }: { rule: string; subject: string | null }, t: Translate): string =>
  subject === null ? ruleName(rule, t) : t('history.taskWithSubject', { task: ruleName(rule, t), subject });

const replacedText = (
  { how, from }: Extract<HistoryEntry, { kind: 'data-replaced' }>,
  t: Translate,
  format: Format,
): string =>
  from === null ? t(`history.replaced.${how}`) : t(`history.replacedFrom.${how}`, { day: format.day(from) });

const sentenceOf = (
  entry: Exclude<HistoryEntry, { kind: 'amazon-contacted' }>,
  t: Translate,
  format: Format,
): string => {
  switch (entry.kind) {
    case 'started':
      return t('history.started');
    case 'task-checked':
      return t('history.taskChecked', { task: taskText(entry, t) });
    case 'task-reopened':
      return t('history.taskReopened', { task: taskText(entry, t) });
    case 'item-added':
      return t(`history.itemAdded.${entry.item.kind}`, { name: entry.item.name });
    case 'item-removed':
      return t(`history.itemRemoved.${entry.item.kind}`, { name: entry.item.name });
    case 'reminder-shown':
      return reminderShown(entry, t);
    case 'item-renamed':
      return t(`history.itemRenamed.${entry.item.kind}`, { name: entry.item.name, before: entry.before });
    case 'kids-changed':
      return t(entry.hasKids ? 'history.kidsOn' : 'history.kidsOff', { name: entry.name });
    case 'unblocked-changed':
      return t(entry.isUnblocked ? 'history.unblocked' : 'history.blockedAgain', { name: entry.name });
    case 'reminder-added':
      return t('history.reminderAdded', { text: dueName({ kind: entry.of, text: entry.text }, t) });
    case 'reminder-reworded':
      return t('history.reminderReworded', { text: entry.text, before: entry.before });
    case 'reminder-removed':
      return t('history.reminderRemoved', { name: dueName({ kind: entry.of, text: entry.text }, t) });
    case 'reminder-attended':
      return t('history.reminderAttended', { name: dueName({ kind: entry.of, text: entry.text }, t) });
    case 'data-exported':
      return t('history.exported');
    case 'data-replaced':
      return replacedText(entry, t, format);
    case 'recheck-completed': {
      const { found, count } = foremost(entry.outcome);
      return t(`history.recheckFound.${found}`, { count });
    }
    default:
      return entry satisfies never;
  }
};

export const historyLine = (entry: HistoryEntry, t: Translate, format: Format): HistoryLine =>
  entry.kind === 'amazon-contacted'
    ? contactLine(entry, t, format)
    : { sentence: sentenceOf(entry, t, format), note: null };
