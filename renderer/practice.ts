import { languages } from '../electron/core/language';
import { loadTranslate } from '../electron/locales/translate';
import './ui/tokens.css';
import './ui/base.css';
import './practice.css';

// What main has written into the page before it came.
const language = languages.find((one) => one === document.documentElement.lang) ?? 'en';
const t = await loadTranslate(language);
const steps = [...new URLSearchParams(location.search)].map(([kind, words]) => ({ kind, words }));

const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, className = '') => {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
};

/** One question: the answer that the guide points at, among others that lead nowhere. */
const questionFor = (words: string, onChosen: () => void): HTMLElement => {
  const section = element('section', '', 'practice-step');
  const answer = element('button', words, 'practice-answer');
  answer.addEventListener('click', onChosen, { once: true });
  section.append(
    element('button', t('guide.practice.page.decoyOrder'), 'practice-answer'),
    answer,
    element('button', t('guide.practice.page.decoyPayment'), 'practice-answer'),
  );
  return section;
};

const mark = (): HTMLElement => element('h1', t('guide.practice.page.mark'), 'practice-mark');

const told = (words: string): HTMLElement => element('section', words, 'practice-step');

/** The step at `index`, below those gone by, as on a form that grows; the last one is what comes of it. */
const show = (root: HTMLElement, index: number): void => {
  const { kind, words } = steps[index] ?? { kind: 'told', words: '' };
  const isLast = index >= steps.length - 1;
  const next = (): void => show(root, index + 1);
  const choose = (): void => {
    history.pushState(null, '', `#${index + 1}`);
    next();
  };
  const made = isLast
    ? told(t('guide.practice.page.done', { words }))
    : kind === 'told'
      ? told(words)
      : questionFor(words, choose);
  root.append(made);
  if (!isLast && kind === 'told') next();
  else made.scrollIntoView({ block: 'nearest' });
};

const root = document.getElementById('root');
if (root) {
  root.append(mark(), element('p', t('guide.practice.page.lead'), 'practice-lead'));
  show(root, 0);
}
