import { useEffect } from 'react';
import { type Answer, answers, type Question } from '../../electron/core/checklist/recheck';
import { useApp } from '../app-context';

/** Null where single keys are switched off. */
export type AnswerKeys = Readonly<Record<Answer, string>> | null;

/**
 * Lets a single letter answer while the focus is not in the navigation. The letters are those written on the buttons:
 * they follow the words of the question and the language.
 */
export const useAnswerKeys = (
  kind: Exclude<Question['kind'], 'news'>,
  answerWith: (answer: Answer) => void,
): AnswerKeys => {
  const { t, snapshot } = useApp();
  const { usesSingleKeys } = snapshot.outlook.state.saved.preferences;
  useEffect(() => {
    if (!usesSingleKeys) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('nav, dialog') !== null;
      if (isElsewhere || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      const pressed = event.key.toLowerCase();
      const answer = answers.find((other) => t(`recheck.key.${kind}.${other}`).toLowerCase() === pressed);
      if (answer) answerWith(answer);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  if (!usesSingleKeys) return null;
  return {
    yes: t(`recheck.key.${kind}.yes`),
    no: t(`recheck.key.${kind}.no`),
    unsure: t(`recheck.key.${kind}.unsure`),
  };
};
