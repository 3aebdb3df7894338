import { type ReactNode, useEffect, useRef } from 'react';
import { useApp } from '../app-context';
import { Meter } from '../ui/meter';
import { RunFooter } from './run-footer';

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

const PlaceLine = ({ place }: { place: Place }) => {
  const { t } = useApp();
  const values = { number: place.number, total: place.total };
  return (
    <div className="place">
      <span aria-hidden="true">{t('recheck.progress', values)}</span>
      <Meter done={place.number - 1} total={place.total} label={t('recheck.progressLabel', values)} />
    </div>
  );
};

/** What every screen of a run shares. The focus lands on the question, so that it is read out and the keys work. */
export const QuestionFrame = ({ title, place, children }: QuestionFrameProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="recheck">
      {place && <PlaceLine place={place} />}
      <h1 className="statement" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
      <RunFooter isFirst={place?.number === 1} />
    </section>
  );
};
