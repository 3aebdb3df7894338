import { checklistOf } from '../checklist/checklist';
import { type ItemKind, itemsOf } from '../checklist/inventory';
import type { AppState } from '../state/app-state';
import { systemCode } from './log-entry';

/** What this run stands on. */
export interface Surroundings {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  readonly arch: string;
  /** BCP 47. */
  readonly locale: string;
  readonly zone: string;
}

/** How a reminder is set, apart from its words. */
const remindersOf = ({ saved }: AppState): readonly string[] =>
  saved.reminders.map(
    ({ kind, isOn, counted, schedule, zone }) =>
      `${kind} ${isOn ? 'on' : 'off'} ${counted} ${JSON.stringify(schedule)}${zone === null ? '' : ` ${zone}`}`,
  );

/**
 * What somebody who is asked for help wants to know, as lines of text: versions, counts, notices and settings. Like the
 * log it has no name, no number and no text of anybody's in it; it is written in English whatever is spoken.
 */
export const diagnosticsOf = (state: AppState, surroundings: Surroundings): string => {
  const { saved, session } = state;
  const { version, electron, platform, arch, locale, zone } = surroundings;
  const { openCount, totalCount } = checklistOf(saved.inventory, saved.checks);
  const count = (kind: ItemKind) => itemsOf(saved.inventory, kind).length;
  return [
    `Hangup ${version}, Electron ${electron}, ${platform} ${arch}, ${locale}, ${zone}`,
    `schema: ${saved.schema}`,
    `items: ${count('phone')} phones, ${count('car')} cars, ${count('echo')} Echos, ${count('contact')} contacts, ${count('own')} own`,
    `tasks: ${openCount} of ${totalCount} open`,
    `history: ${saved.history.length} lines`,
    `last recheck: ${saved.recheck.completedAt ?? 'none'}; under way: ${saved.recheck.run === null ? 'no' : 'yes'}`,
    ...remindersOf(state).map((line) => `reminder: ${line}`),
    `quiet hours: ${JSON.stringify(saved.reminding.quiet)}; paused until: ${saved.reminding.pausedUntil ?? 'not'}`,
    `settings: ${saved.preferences.marketplace}, ${saved.preferences.appearance}, ${saved.preferences.language}`,
    `start at login: ${session.startsAtLogin ?? 'unknown'}`,
    `notices: ${session.notices.map(({ kind, detail = '' }) => `${kind} ${systemCode(detail)}`.trim()).join(', ') || 'none'}`,
    '',
  ].join('\n');
};
