import type { DueReminder } from '../../electron/core/reminder/plan';
import { mainViews, type View } from '../../electron/core/state/app-state';
import { useApp } from '../app-context';
import { Icon } from '../ui/icons';

/** Where something that is due is looked after. */
const placeOf = ({ kind }: DueReminder): View => (kind === 'recheck' ? 'recheck' : 'today');

const NavigationItem = ({ view }: { view: (typeof mainViews)[number] }) => {
  const { t, send, snapshot } = useApp();
  const { outlook } = snapshot;
  const isCurrent = outlook.state.session.view === view;
  const isDue = outlook.plan.due.some((due) => placeOf(due) === view);
  return (
    <button
      type="button"
      className={`navigation-item navigation-${view}`}
      aria-current={isCurrent ? 'page' : undefined}
      title={t(`panel.${view}`)}
      onClick={() => send({ type: 'view/opened', view })}
    >
      <Icon name={view} />
      <span className="navigation-text">{t(`panel.${view}`)}</span>
      {isDue && <span className="due-dot" aria-hidden="true" />}
    </button>
  );
};

export const Navigation = () => {
  const { t } = useApp();
  return (
    <nav className="navigation" aria-label={t('panel.navigation')}>
      {mainViews.map((view) => (
        <NavigationItem key={view} view={view} />
      ))}
    </nav>
  );
};
