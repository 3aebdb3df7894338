import { useEffect, useRef } from 'react';
import type { Proposal } from '../../electron/core/data/data-session';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { ChangeList } from './change-list';

const answers = { imported: 'data.replace', restored: 'data.goBack', undone: 'data.goBack' } as const;

/** Shows what would change, before anything does. */
export const ProposalCard = ({ proposal }: { proposal: Proposal }) => {
  const { t, send, format, snapshot } = useApp();
  const { how, savedAt, changes } = proposal;
  const isRecovery = snapshot.outlook.state.session.recovery !== null;
  const card = useRef<HTMLElement>(null);
  // It was asked for with a file dialog or from a list below: it must not stand outside of what is seen.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
    card.current?.focus();
  }, []);
  const values = { day: t('data.earlierAt', { day: format.day(savedAt), time: format.time(savedAt) }) };
  return (
    <section className="proposal" ref={card} tabIndex={-1} aria-live="polite">
      <h3>{t(isRecovery ? 'data.proposal.recover' : `data.proposal.${how}`, values)}</h3>
      <ChangeList changes={changes} />
      {!isRecovery && <p className="hint">{t('data.proposalKept')}</p>}
      <div className="button-line">
        <Button look="primary" onClick={() => send({ type: 'data/replace' })}>
          {t(isRecovery ? 'data.goOn' : answers[how])}
        </Button>
        <Button onClick={() => send({ type: 'data/proposal-dropped' })}>{t('action.cancel')}</Button>
      </div>
    </section>
  );
};
