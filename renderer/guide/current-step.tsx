import { isSignInPage } from '../../electron/core/guide/allowlist';
import type { StepView } from '../../electron/core/guide/guide-view';
import { placeOfStep } from '../../electron/core/guide/screen-place';
import { Disclosure } from '../ui/disclosure';
import { ProvenanceLine } from '../ui/provenance';
import { ScreenNoteForm } from '../ui/screen-note';
import { useGuide } from './guide-context';
import { MissingWords } from './missing-words';
import { RequestText } from './request-text';
import { SignInFirst } from './sign-in-first';
import { StepWords } from './step-words';

/** The last step of every route is to ask, so the words to ask with stand right below it. */
export const CurrentStep = ({ step }: { step: StepView }) => {
  const { t, say, session, route, screenNotes } = useGuide();
  const noteOf = { place: placeOfStep(route.id, step.id), note: screenNotes[step.id] };
  const isSignIn = isSignInPage(session.page.url) && session.page.problem === null && !session.isInBrowser;
  const isLast = session.stepIndex + 1 === route.steps.length;
  const isMissing = session.marks?.matches === 0 && session.page.problem === null && !isSignIn;
  return (
    <div className="current-step">
      <div className="step-text" aria-live="polite">
        {isSignIn ? <SignInFirst step={step} /> : <p className="step-do">{say(step.do)}</p>}
      </div>
      {step.confidence !== route.confidence && <ProvenanceLine of={step} />}
      {isLast && <RequestText />}
      {!isSignIn && <StepWords step={step} />}
      {isMissing && step.words.length > 0 ? (
        <MissingWords step={step} note={<ScreenNoteForm {...noteOf} />} />
      ) : (
        <Disclosure key={step.id} label={t('guide.different')}>
          <p>{say(step.ifDifferent)}</p>
          <ScreenNoteForm {...noteOf} />
        </Disclosure>
      )}
    </div>
  );
};
