import type { Translate } from '../message';
import { taskRules } from './tasks';

/** What a task is called; a rule that this version no longer knows (old history) stands for itself. */
export const ruleName = (rule: string, t: Translate): string => {
  const known = taskRules.find((candidate) => candidate === rule);
  return known ? t(`task.${known}`) : rule;
};

/** The task's name together with what it is about. */
export const taskName = (
  task: { readonly rule: string; readonly subject: string | null },
  t: Translate,
): string =>
  task.subject === null
    ? ruleName(task.rule, t)
    : task.rule === 'own'
      ? task.subject
      : t('task.withSubject', { task: ruleName(task.rule, t), subject: task.subject });
