import { type KeyboardEvent, type RefObject, useContext, useRef } from 'react';
import type { Answer, Question } from '../../electron/core/checklist/recheck';
import { useApp } from '../app-context';
import { LabelsPath } from '../ui/labels-path';
import { ProvenanceLine } from '../ui/provenance';
import { SteadyButton } from '../ui/steady-button';
import { useIsSettled } from '../ui/use-is-settled';
import { type Place, QuestionFrame, StopAsked } from './question-frame';
import { useAnswerKeys } from './use-answer-keys';

type YesNo = Exclude<Question, { kind: 'news' }>;

/** The place alone: a path of the checklist that ends in what to do there loses its last label. */
const placeLabels = <Label,>(kind: YesNo['kind'], labels: readonly Label[]): readonly Label[] =>
  kind === 'contacts-back' ? labels.slice(0, -1) : labels;

const WhereToLook = ({ question }: { question: YesNo }) => {
  const { t, say, snapshot } = useApp();
  const rule = question.kind === 'contacts-back' ? 'imported-deleted' : question.rule;
  const guide = snapshot.taskGuides[rule];
  if (!guide) return null;
  const labels = placeLabels(question.kind, guide.labels).map(say);
  return (
    <div className="where">
      <span className="small-heading">{t('recheck.where')}</span>
      <LabelsPath labels={rule === 'car-import-off' ? labels : [t('recheck.inAlexaApp'), ...labels]} />
      <ProvenanceLine of={guide} />
    </div>
  );
};

const arrowSteps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Arrows go round the buttons; from the heading they begin at the first or the last. */
const useArrowKeys = () => {
  const group = useRef<HTMLFieldSetElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowSteps[event.key];
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    if (step === undefined || buttons.length === 0) return;
    const index = buttons.findIndex((button) => button.matches(':focus'));
    const next = index < 0 ? (step > 0 ? 0 : -1) : (index + step + buttons.length) % buttons.length;
    buttons.at(next)?.focus();
    event.preventDefault();
  };
  return { group, onKeyDown };
};

/** The good answer first, doubt last. */
const answerOrder = {
  'import-off': ['yes', 'no', 'unsure'],
  'contacts-back': ['no', 'yes', 'unsure'],
} as const satisfies Record<YesNo['kind'], readonly Answer[]>;

interface AnswersProps {
  readonly question: YesNo;
  readonly title: string;
  readonly group: RefObject<HTMLFieldSetElement | null>;
}

const Answers = ({ question, title, group }: AnswersProps) => {
  const { t, send } = useApp();
  const isSettled = useIsSettled();
  const isStopAsked = useContext(StopAsked);
  const { kind } = question;
  const answerWith = (answer: Answer) => {
    if (isSettled && !isStopAsked) void send({ type: 'recheck/answered', questionId: question.id, answer });
  };
  const keys = useAnswerKeys(kind, answerWith);
  return (
    <>
      <fieldset className="answers" aria-label={title} ref={group}>
        {answerOrder[kind].map((answer) => (
          <SteadyButton key={answer} aria-keyshortcuts={keys?.[answer]} onClick={() => answerWith(answer)}>
            {t(`recheck.answer.${kind}.${answer}`)}
            {keys && (
              <span className="key" aria-hidden="true">
                {keys[answer]}
              </span>
            )}
          </SteadyButton>
        ))}
      </fieldset>
      {keys && <p className="hint keys-hint">{t('recheck.keysHint')}</p>}
    </>
  );
};

export const YesNoQuestion = ({ question, place }: { question: YesNo; place: Place }) => {
  const { t } = useApp();
  const { group, onKeyDown } = useArrowKeys();
  const { kind } = question;
  const title = t(`recheck.question.${kind}`, { subject: kind === 'import-off' ? question.subject : '' });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows also work from the heading, which is focused first
    <div onKeyDown={onKeyDown}>
      <QuestionFrame title={title} place={place}>
        <Answers question={question} title={title} group={group} />
        <WhereToLook question={question} />
      </QuestionFrame>
    </div>
  );
};
