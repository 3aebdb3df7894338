import { useEffect, useRef } from 'react';
import type { RecheckOutcome } from '../../electron/core/checklist/recheck';
import type { Translate } from '../../electron/core/message';
import type { Instant } from '../../electron/core/reminder/moment';
import { useApp } from '../app-context';
import { SteadyButton } from '../ui/steady-button';
import { Findings, isClear, NoPhoneHint } from './findings';
import { useStartRecheck } from './use-start-recheck';

const outcomeSentence = ({ reopened, open, toAdd }: RecheckOutcome, t: Translate): string => {
  if (reopened.length > 0) return t('recheck.outcomeSome', { count: reopened.length });
  if (open.length > 0) return t('recheck.outcomeOpen', { count: open.length });
  return toAdd.length > 0 ? t('recheck.outcomeAdd') : t('recheck.outcomeNothing');
};

/** What the last recheck found, until the next one is due. */
export const Outcome = ({ outcome, completedAt }: { outcome: RecheckOutcome; completedAt: Instant }) => {
  const { t, send, format, snapshot } = useApp();
  const start = useStartRecheck();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const { nextRecheckAt } = snapshot.outlook.plan;
  const day = format.day(completedAt);
  const hasWork = !isClear(outcome);
  return (
    <div className="recheck">
      <h1 className="statement" ref={heading} tabIndex={-1}>
        {outcomeSentence(outcome, t)}
      </h1>
      <p className="quiet">
        {nextRecheckAt
          ? t('recheck.outcomeWhen', { day, next: format.day(nextRecheckAt) })
          : t('recheck.outcomeWhenOff', { day })}
      </p>
      <NoPhoneHint outcome={outcome} />
      <Findings outcome={outcome} completedAt={completedAt} />
      <div className="button-line">
        {hasWork && (
          <SteadyButton look="primary" onClick={() => send({ type: 'view/opened', view: 'checklist' })}>
            {t('recheck.openChecklist')}
          </SteadyButton>
        )}
        <SteadyButton onClick={start}>{t('recheck.startNew')}</SteadyButton>
      </div>
    </div>
  );
};
