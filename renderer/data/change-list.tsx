import { type Changes, isNoChange, type Tally } from '../../electron/core/data/changes';
import { useApp } from '../app-context';

const kinds = ['items', 'checks', 'reminders', 'history'] as const;

/** What it would change, sort by sort: how many would be new, gone and different. What stays is not worth a line. */
export const ChangeList = ({ changes }: { changes: Changes }) => {
  const { t } = useApp();
  if (isNoChange(changes)) return <p>{t('data.proposalNothing')}</p>;
  const words = (tally: Tally): string =>
    (['added', 'gone', 'changed'] as const)
      .filter((kind) => tally[kind] > 0)
      .map((kind) => t(`data.changes.${kind}`, { count: tally[kind] }))
      .join(' · ');
  const rows = kinds.map((kind) => ({ kind, text: words(changes[kind]) })).filter(({ text }) => text !== '');
  return (
    <dl className="facts">
      {rows.map(({ kind, text }) => (
        <div key={kind}>
          <dt>{t(`data.changes.${kind}`)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {changes.hasOtherSettings && (
        <div>
          <dt>{t('data.changes.settings')}</dt>
          <dd>{t('data.changes.different')}</dd>
        </div>
      )}
    </dl>
  );
};
