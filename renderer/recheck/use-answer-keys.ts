import { useEffect } from 'react';
import { type Answer, answers } from '../../electron/core/checklist/recheck';
import { useApp } from '../app-context';

/** Lets a single letter answer while the focus is not in the navigation; the letters follow the language. */
export const useAnswerKeys = (answerWith: (answer: Answer) => void): Readonly<Record<Answer, string>> => {
  const { t } = useApp();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest('nav') !== null;
      if (isElsewhere || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      const pressed = event.key.toLowerCase();
      const answer = answers.find((candidate) => t(`recheck.key.${candidate}`).toLowerCase() === pressed);
      if (answer) answerWith(answer);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return { yes: t('recheck.key.yes'), no: t('recheck.key.no'), unsure: t('recheck.key.unsure') };
};
