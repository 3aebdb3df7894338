import type { Ref } from 'react';
import { type Item, type ItemKind, itemsOf } from '../../electron/core/checklist/inventory';
import { recheckId } from '../../electron/core/reminder/reminder';
import { useApp } from '../app-context';
import { AddItem } from '../checklist/add-item';
import { ReminderRow } from '../reminders/reminder-row';
import { MarketplaceSetting } from '../settings/marketplace-setting';
import { Button, IconButton } from '../ui/button';
import type { Unsaved } from '../ui/unsaved';
import '../checklist/checklist.css';
import '../reminders/reminders.css';

export const SafetyStep = () => {
  const { t, send } = useApp();
  return (
    <>
      <p>{t('safety.lead')}</p>
      <p>{t('safety.beforeChanges')}</p>
      <Button onClick={() => send({ type: 'view/opened', view: 'safety' })}>{t('safety.more')}</Button>
    </>
  );
};

export const CountryStep = () => {
  const { t } = useApp();
  return (
    <>
      <p>{t('firstRun.countryText')}</p>
      <MarketplaceSetting />
    </>
  );
};

const ItemLine = ({ item }: { item: Item }) => {
  const { t, send } = useApp();
  return (
    <li>
      <span className="task-name">{item.name}</span>
      {item.kind === 'echo' && item.hasKids && <span className="task-facts">{t('checklist.kids')}</span>}
      <IconButton
        icon="close"
        label={t('checklist.removeItem', { name: item.name })}
        onClick={() => send({ type: 'items/removed', itemIds: [item.id] })}
      />
    </li>
  );
};

interface ItemsProps {
  readonly kind: Extract<ItemKind, 'phone' | 'echo'>;
  readonly unsaved: Ref<Unsaved>;
}

/** What is on the list already, and a field for more. */
const Items = ({ kind, unsaved }: ItemsProps) => {
  const { t, snapshot } = useApp();
  const items = itemsOf(snapshot.outlook.state.saved.inventory, kind);
  return (
    <>
      <p>{t(kind === 'phone' ? 'checklist.empty.phones' : 'checklist.empty.echos')}</p>
      {items.length > 0 && (
        <ul className="first-run-items">
          {items.map((item) => (
            <ItemLine key={item.id} item={item} />
          ))}
        </ul>
      )}
      <AddItem kind={kind} unsaved={unsaved} />
    </>
  );
};

type StepProps = Pick<ItemsProps, 'unsaved'>;

export const PhonesStep = ({ unsaved }: StepProps) => <Items kind="phone" unsaved={unsaved} />;
export const EchosStep = ({ unsaved }: StepProps) => <Items kind="echo" unsaved={unsaved} />;

export const ReminderStep = ({ unsaved }: StepProps) => {
  const { reminders } = useApp().snapshot.outlook.state.saved;
  return (
    <ul className="first-run-reminder">
      {reminders
        .filter(({ id }) => id === recheckId)
        .map((reminder) => (
          <ReminderRow key={reminder.id} reminder={reminder} unsaved={unsaved} />
        ))}
    </ul>
  );
};

/** What was set up, in one sentence. */
export const useDoneTitle = (): string => {
  const { t, format, snapshot } = useApp();
  const { nextRecheckAt } = snapshot.outlook.plan;
  return nextRecheckAt === null
    ? t('firstRun.doneOff')
    : t('firstRun.done', { day: format.day(nextRecheckAt) });
};

export const DoneStep = () => {
  const { t, send, snapshot } = useApp();
  const { openCount } = snapshot.outlook.checklist;
  const leave = async (view: 'today' | 'checklist') => {
    await send({ type: 'first-run/stepped', step: null });
    await send({ type: 'view/opened', view });
  };
  return (
    <>
      <p>{openCount === 0 ? t('checklist.allDone') : t('today.open', { count: openCount })}</p>
      <div className="button-line">
        <Button look="primary" onClick={() => leave('checklist')}>
          {t('today.openChecklist')}
        </Button>
        <Button onClick={() => leave('today')}>{t('firstRun.toToday')}</Button>
      </div>
    </>
  );
};
