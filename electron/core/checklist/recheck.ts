import { z } from 'zod';
import { instantSchema } from '../reminder/moment';
import { type Inventory, itemsOf } from './inventory';
import { type TaskId, taskIdOf } from './tasks';

/** What may have happened since the last time that switches syncing on again. */
export const newsKinds = ['phone', 'reinstall', 'person', 'echo', 'alexa-plus'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** "Not sure" counts as "look again": a recheck never rounds doubt up to safety. */
export const answers = ['yes', 'no', 'unsure'] as const;
export type Answer = (typeof answers)[number];

/** A recheck under way. `news` stays null until the last question is answered. */
export const recheckRunSchema = z.strictObject({
  startedAt: instantSchema,
  answers: z.record(z.string(), z.enum(answers)),
  news: z.array(z.enum(newsKinds)).readonly().nullable(),
});
export type RecheckRun = z.infer<typeof recheckRunSchema>;

/** One screen of the run: `import-off` for each phone, then `contacts-back`, then `news`. */
export type Question =
  | { readonly id: string; readonly kind: 'import-off'; readonly itemId: string; readonly subject: string }
  | { readonly id: 'contacts-back'; readonly kind: 'contacts-back' }
  | { readonly id: 'news'; readonly kind: 'news' };

/** The questions for an inventory, in the order in which they are asked. */
export const questionsOf = (inventory: Inventory): readonly Question[] => [
  ...itemsOf(inventory, 'phone').map((phone) => ({
    id: `import-off:${phone.id}`,
    kind: 'import-off' as const,
    itemId: phone.id,
    subject: phone.name,
  })),
  { id: 'contacts-back', kind: 'contacts-back' },
  { id: 'news', kind: 'news' },
];

const isAnswered = (run: RecheckRun, question: Question): boolean =>
  question.kind === 'news' ? run.news !== null : run.answers[question.id] !== undefined;

/** The first question without an answer, and its place; null once all are answered. */
export const currentQuestion = (
  inventory: Inventory,
  run: RecheckRun,
): { readonly question: Question; readonly index: number; readonly count: number } | null => {
  const questions = questionsOf(inventory);
  const index = questions.findIndex((question) => !isAnswered(run, question));
  const question = questions[index];
  return question ? { question, index, count: questions.length } : null;
};

/** The run with the answer before the current question taken back; unchanged at the first question. */
export const withoutLastAnswer = (inventory: Inventory, run: RecheckRun): RecheckRun => {
  const last = questionsOf(inventory).findLast((question) => isAnswered(run, question));
  if (!last) return run;
  if (last.kind === 'news') return { ...run, news: null };
  const { [last.id]: _taken, ...rest } = run.answers;
  return { ...run, answers: rest };
};

/** What the answers mean: tasks to do again, and things to add to the inventory first. */
export const recheckOutcomeSchema = z.strictObject({
  reopened: z.array(z.string()).readonly(),
  toAdd: z.array(z.enum(['phone', 'echo'])).readonly(),
});
export type RecheckOutcome = z.infer<typeof recheckOutcomeSchema>;

const reopenedByNews = (inventory: Inventory, news: readonly NewsKind[]): TaskId[] => {
  const phones = itemsOf(inventory, 'phone');
  const tasks: TaskId[] = [];
  if (news.includes('reinstall')) {
    for (const { id } of phones) tasks.push(taskIdOf('import-off', id), taskIdOf('permission-revoked', id));
  }
  if (news.includes('person')) {
    for (const { id, hasKids } of itemsOf(inventory, 'echo')) {
      tasks.push(taskIdOf(hasKids ? 'communications-off' : 'drop-in-off', id));
    }
  }
  if (news.includes('alexa-plus')) {
    for (const { id } of phones) tasks.push(taskIdOf('import-off', id));
    tasks.push(taskIdOf('amazon-verify'));
  }
  return tasks;
};

/**
 * The tasks concerned by a finished run: a phone whose import is on (or in doubt), the deletion if contacts came back,
 * and what a reinstall, a new household member or Alexa+ may have switched on again (domain: "Triggers for a recheck").
 */
export const outcomeOf = (inventory: Inventory, run: RecheckRun): RecheckOutcome => {
  const reopened = questionsOf(inventory).flatMap((question): TaskId[] => {
    if (question.kind === 'import-off') {
      return run.answers[question.id] === 'yes' ? [] : [taskIdOf('import-off', question.itemId)];
    }
    if (question.kind === 'contacts-back') {
      return run.answers[question.id] === 'no' ? [] : [taskIdOf('imported-deleted')];
    }
    return reopenedByNews(inventory, run.news ?? []);
  });
  const toAdd = (['phone', 'echo'] as const).filter((kind) => run.news?.includes(kind));
  return { reopened: [...new Set(reopened)], toAdd };
};
