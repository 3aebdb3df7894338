import { createTranslate } from '../electron/locales/translate';
import './ui/tokens.css';
import './ui/base.css';
import './practice.css';

const t = createTranslate(navigator.language);
const steps = new URLSearchParams(location.search).getAll('step');

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

const mark = (): HTMLElement => element('p', t('guide.practice.page.mark'), 'practice-mark');

/** The step at `index`, below those gone by, as on a form that grows; the last one is what comes of it. */
const show = (root: HTMLElement, index: number): void => {
  const words = steps[index] ?? '';
  const isLast = index >= steps.length - 1;
  const made = isLast
    ? element('section', `${words}. ${t('guide.practice.page.done')}`, 'practice-step')
    : questionFor(words, () => {
        history.pushState(null, '', `#${index + 1}`);
        show(root, index + 1);
      });
  root.append(made);
  made.scrollIntoView({ block: 'nearest' });
};

const root = document.getElementById('root');
if (root) {
  root.append(mark(), element('p', t('guide.practice.page.lead'), 'practice-lead'));
  show(root, 0);
}
