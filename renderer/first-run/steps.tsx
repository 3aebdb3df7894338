import { type ItemKind, itemsOf } from '../../electron/core/checklist/inventory';
import { recheckId } from '../../electron/core/reminder/reminder';
import { useApp } from '../app-context';
import { AddItem } from '../checklist/add-item';
import { ReminderRow } from '../reminders/reminder-row';
import { MarketplaceSetting } from '../settings/marketplace-setting';
import { Button } from '../ui/button';
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

/** What is on the list already, and a field for more. */
const Items = ({ kind }: { kind: Extract<ItemKind, 'phone' | 'echo'> }) => {
  const { t, snapshot } = useApp();
  const items = itemsOf(snapshot.outlook.state.saved.inventory, kind);
  return (
    <>
      <p>{t(kind === 'phone' ? 'checklist.empty.phones' : 'checklist.empty.echos')}</p>
      {items.length > 0 && (
        <ul className="first-run-items">
          {items.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      )}
      <AddItem kind={kind} note={null} />
    </>
  );
};

export const PhonesStep = () => <Items kind="phone" />;
export const EchosStep = () => <Items kind="echo" />;

export const ReminderStep = () => {
  const { reminders } = useApp().snapshot.outlook.state.saved;
  return (
    <ul className="first-run-reminder">
      {reminders
        .filter(({ id }) => id === recheckId)
        .map((reminder) => (
          <ReminderRow key={reminder.id} reminder={reminder} />
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
  const leave = async (view: 'today' | 'checklist') => {
    await send({ type: 'first-run/stepped', step: null });
    await send({ type: 'view/opened', view });
  };
  return (
    <>
      <p>{t('today.open', { count: snapshot.outlook.checklist.openCount })}</p>
      <div className="button-line">
        <Button look="primary" onClick={() => leave('checklist')}>
          {t('today.openChecklist')}
        </Button>
        <Button onClick={() => leave('today')}>{t('firstRun.toToday')}</Button>
      </div>
    </>
  );
};
