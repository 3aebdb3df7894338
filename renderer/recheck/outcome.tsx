import { useEffect, useRef } from 'react';
import { foremost, type RecheckOutcome } from '../../electron/core/checklist/recheck';
import type { Instant } from '../../electron/core/reminder/moment';
import { stillToAdd } from '../../electron/core/state/to-add';
import { useApp } from '../app-context';
import { SteadyButton } from '../ui/steady-button';
import { Findings, NoPhoneHint } from './findings';
import { useStartRecheck } from './use-start-recheck';

/** What of it is still to be done: tasks that were ticked since, or went with what they were about, are not. */
const useLeft = (outcome: RecheckOutcome): RecheckOutcome => {
  const { checklist, state } = useApp().snapshot.outlook;
  const openIds = new Set(
    checklist.groups
      .flatMap(({ tasks }) => tasks.filter(({ checkedAt }) => checkedAt === null))
      .map(({ id }) => id),
  );
  const stillOpen = (ids: readonly string[]) => ids.filter((id) => openIds.has(id));
  return {
    ...outcome,
    reopened: stillOpen(outcome.reopened),
    open: stillOpen(outcome.open),
    toAdd: stillToAdd(state.saved),
  };
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
  const { found, count } = foremost(useLeft(outcome));
  const isAllDone = found === 'nothing' && foremost(outcome).found !== 'nothing';
  return (
    <div className="recheck">
      <h1 className="statement" ref={heading} tabIndex={-1}>
        {isAllDone ? t('recheck.outcomeOver') : t(`recheck.outcome.${found}`, { count })}
      </h1>
      <p className="quiet">
        {nextRecheckAt
          ? t('recheck.outcomeWhen', { day, next: format.day(nextRecheckAt) })
          : t('recheck.outcomeWhenOff', { day })}
      </p>
      <NoPhoneHint outcome={outcome} />
      <Findings outcome={outcome} completedAt={completedAt} />
      <div className="button-line">
        {found !== 'nothing' && (
          <SteadyButton look="primary" onClick={() => send({ type: 'view/opened', view: 'checklist' })}>
            {t('recheck.openChecklist')}
          </SteadyButton>
        )}
        <SteadyButton onClick={start}>{t('recheck.startNew')}</SteadyButton>
      </div>
    </div>
  );
};
