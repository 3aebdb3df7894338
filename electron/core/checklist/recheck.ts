import { epochMs, type Instant, type Moment, shifted } from '../reminder/moment';
import { type Inventory, itemsOf } from './inventory';
import { type TaskId, taskIdOf } from './tasks';

/** What may have happened since the last time that switches syncing on again. */
export const newsKinds = ['phone', 'reinstall', 'person', 'echo', 'alexa-plus'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** "Not sure" counts as "look again": a recheck never rounds doubt up to safety. */
export const answers = ['yes', 'no', 'unsure'] as const;
export type Answer = (typeof answers)[number];

/** A recheck under way. `news` stays null until its question is answered. */
export interface RecheckRun {
  readonly startedAt: Instant;
  /** By the question's id. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly news: readonly NewsKind[] | null;
  /** What was told before somebody came back to that question. */
  readonly toldNews?: readonly NewsKind[] | undefined;
}

/** One screen of the run: `news`, since it tells what to look at, then `import-off` for each phone and car, and `contacts-back`. */
export type Question =
  | {
      readonly id: string;
      readonly kind: 'import-off';
      readonly itemId: string;
      readonly subject: string;
      readonly rule: 'import-off' | 'car-import-off';
    }
  | { readonly id: 'contacts-back'; readonly kind: 'contacts-back' }
  | { readonly id: 'news'; readonly kind: 'news' };

/** The questions for an inventory, in the order in which they are asked. */
export const questionsOf = (inventory: Inventory): readonly Question[] => [
  { id: 'news', kind: 'news' },
  ...[...itemsOf(inventory, 'phone'), ...itemsOf(inventory, 'car')].map((item) => ({
    id: `import-off:${item.id}`,
    kind: 'import-off' as const,
    itemId: item.id,
    subject: item.name,
    rule: item.kind === 'car' ? ('car-import-off' as const) : ('import-off' as const),
  })),
  { id: 'contacts-back', kind: 'contacts-back' },
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
  const current = currentQuestion(inventory, run);
  const before = questionsOf(inventory).slice(0, current?.index);
  const last = before.at(-1);
  if (!last) return run;
  if (last.kind === 'news') return { ...run, news: null, toldNews: run.news ?? [] };
  const { [last.id]: _taken, ...rest } = run.answers;
  return { ...run, answers: rest };
};

/** How long an unfinished run can be taken up again: what was seen the day before yesterday says nothing about today. */
const longestRunMs = 24 * 3_600_000;

/** A run can be gone on with from the first of these (the clock may have been set back) until just before the second. */
export const runSpan = ({ startedAt }: RecheckRun): readonly [Instant, Instant] => [
  shifted(startedAt, -longestRunMs),
  shifted(startedAt, longestRunMs + 1),
];

/** The run under way at `moment`; null when there is none, or when it was left lying for more than a day. */
export const liveRun = (run: RecheckRun | null, moment: Moment): RecheckRun | null =>
  run && Math.abs(epochMs(moment.at) - epochMs(run.startedAt)) <= longestRunMs ? run : null;

/** What news can be of that has to be added to the inventory first. */
export const addableKinds = ['phone', 'echo'] as const;
export type AddableKind = (typeof addableKinds)[number];

/**
 * What a finished run found. `confirmed`: seen to be as it should be. `reopened`: had been ticked and are to be done
 * again. `open`: concerned as well, but never done. `toAdd`: things to add to the inventory first.
 */
export interface RecheckOutcome {
  readonly confirmed: readonly string[];
  readonly reopened: readonly string[];
  readonly open: readonly string[];
  readonly toAdd: readonly AddableKind[];
}

/** What a recheck calls for first, and how much of it; `nothing` where it calls for nothing at all. */
export const foremost = ({
  reopened,
  open,
  toAdd,
}: RecheckOutcome): { readonly found: 'again' | 'open' | 'add' | 'nothing'; readonly count: number } => {
  if (reopened.length > 0) return { found: 'again', count: reopened.length };
  if (open.length > 0) return { found: 'open', count: open.length };
  return { found: toAdd.length > 0 ? 'add' : 'nothing', count: toAdd.length };
};

/** What each kind of news may have switched on again; imports are asked about one by one, after the news. */
const concernedByNews = (inventory: Inventory, news: readonly NewsKind[]): TaskId[] => {
  const tasks: TaskId[] = [];
  if (news.includes('reinstall')) {
    for (const { id } of itemsOf(inventory, 'phone')) tasks.push(taskIdOf('permission-revoked', id));
  }
  if (news.includes('person')) {
    for (const { id, hasKids } of itemsOf(inventory, 'echo')) {
      tasks.push(taskIdOf(hasKids ? 'communications-off' : 'drop-in-off', id));
    }
  }
  if (news.includes('alexa-plus')) tasks.push(taskIdOf('amazon-verify'));
  return tasks;
};

const taskOf = (question: Exclude<Question, { kind: 'news' }>): TaskId =>
  question.kind === 'import-off' ? taskIdOf(question.rule, question.itemId) : taskIdOf('imported-deleted');

/** The answer under which everything is as it should be. */
const goodAnswer = { 'import-off': 'yes', 'contacts-back': 'no' } as const;

/**
 * What the answers mean, given the tasks that are ticked: an import seen to be off is confirmed, one that is on (or in
 * doubt) is to be done again, so is the deletion if contacts came back, and whatever the news may have switched on
 * again (domain: "Triggers for a recheck"). What was just looked at is never overruled by news.
 */
export const outcomeOf = (
  inventory: Inventory,
  run: RecheckRun,
  isTicked: (task: TaskId) => boolean,
): RecheckOutcome => {
  const asked = questionsOf(inventory).filter((question) => question.kind !== 'news');
  const isGood = (question: (typeof asked)[number]): boolean =>
    run.answers[question.id] === goodAnswer[question.kind];
  const news = run.news ?? [];
  const concerned = [
    ...asked.filter((question) => !isGood(question)).map(taskOf),
    ...concernedByNews(inventory, news),
  ];
  return {
    // That no contact came back says nothing about whether the deletion was ever done.
    confirmed: asked.filter((question) => question.kind === 'import-off' && isGood(question)).map(taskOf),
    reopened: concerned.filter(isTicked),
    open: concerned.filter((task) => !isTicked(task)),
    toAdd: addableKinds.filter((kind) => news.includes(kind)),
  };
};
