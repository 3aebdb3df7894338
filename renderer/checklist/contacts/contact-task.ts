import type { ChecklistTask } from '../../../electron/core/checklist/checklist';
import type { Item } from '../../../electron/core/checklist/inventory';

export type Contact = Extract<Item, { kind: 'contact' }>;

/** A contact with what there is to do about it; null where it is let through on purpose. */
export interface ContactTask {
  readonly id: string;
  readonly contact: Contact;
  readonly task: ChecklistTask | null;
}

/** What a contact can be: still to block, blocked, or let through on purpose. */
export const contactStates = ['open', 'blocked', 'unblocked'] as const;
export type ContactState = (typeof contactStates)[number];

export const stateOf = ({ task }: ContactTask): ContactState => {
  if (task === null) return 'unblocked';
  return task.checkedAt === null ? 'open' : 'blocked';
};
