import type { Changes, Tally } from '../../electron/core/data/changes';
import { useApp } from '../app-context';

const kinds = ['items', 'checks', 'reminders', 'history'] as const;

/** What it would change, sort by sort: how many would be new, gone and different. */
export const ChangeList = ({ changes }: { changes: Changes }) => {
  const { t } = useApp();
  const words = (tally: Tally): string => {
    const told = (['added', 'gone', 'changed'] as const).flatMap((kind) =>
      tally[kind] === 0 ? [] : [t(`data.changes.${kind}`, { count: tally[kind] })],
    );
    return told.length === 0 ? t('data.changes.same') : told.join(' · ');
  };
  return (
    <dl className="facts">
      {kinds.map((kind) => (
        <div key={kind}>
          <dt>{t(`data.changes.${kind}`)}</dt>
          <dd>{words(changes[kind])}</dd>
        </div>
      ))}
      <div>
        <dt>{t('data.changes.settings')}</dt>
        <dd>{t(changes.hasOtherSettings ? 'data.changes.different' : 'data.changes.same')}</dd>
      </div>
    </dl>
  );
};
