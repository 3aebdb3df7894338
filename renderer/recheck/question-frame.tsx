import { createContext, type ReactNode, useEffect, useRef, useState } from 'react';
import { useApp } from '../app-context';
import { PlaceLine } from '../ui/place-line';
import { RunFooter, StopQuestion } from './run-footer';

/** Which question this is, counted from 1. */
export interface Place {
  readonly number: number;
  readonly total: number;
}

interface QuestionFrameProps {
  readonly title: string;
  /** Null on the review, which comes after the last question. */
  readonly place: Place | null;
  readonly children: ReactNode;
}

/** Whether it is just being asked about dropping the run: nothing else is answered then. */
export const StopAsked = createContext(false);

/** What every screen of a run shares. The focus lands on the question, so that it is read out and the keys work. */
export const QuestionFrame = ({ title, place, children }: QuestionFrameProps) => {
  const { t } = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isStopAsked, setIsStopAsked] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const goOn = () => {
    setIsStopAsked(false);
    heading.current?.focus();
  };
  return (
    <section className="recheck">
      {place && (
        <PlaceLine
          {...place}
          seen={t('recheck.progress', { ...place })}
          heard={t('recheck.progressLabel', { ...place })}
        />
      )}
      <h1 className="statement" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <StopAsked value={isStopAsked}>
        <div className="question" inert={isStopAsked}>
          {children}
        </div>
      </StopAsked>
      {isStopAsked ? (
        <StopQuestion onGoOn={goOn} />
      ) : (
        <RunFooter isFirst={place?.number === 1} onAsk={() => setIsStopAsked(true)} />
      )}
    </section>
  );
};
