import { useApp } from '../../app-context';
import { AskToRemove } from '../../ui/ask-to-remove';
import { Button } from '../../ui/button';
import type { ContactTask } from './contact-task';

interface ContactSelectionProps {
  readonly chosen: readonly ContactTask[];
  /** What the filter leaves, for choosing all of it. */
  readonly shown: readonly ContactTask[];
  readonly onChosen: (ids: ReadonlySet<string>) => void;
  readonly onEnd: () => void;
}

/** What can be done with several contacts at once. Nothing happens to the others. */
export const ContactSelection = ({ chosen, shown, onChosen, onEnd }: ContactSelectionProps) => {
  const { t, send } = useApp();
  const itemIds = chosen.map(({ id }) => id);
  const count = itemIds.length;
  /** Whoever was let through is to be blocked again first: only then is there a task to tick. */
  const block = async (isChecked: boolean): Promise<void> => {
    await send({ type: 'contacts/unblocked', itemIds, isUnblocked: false });
    await send({ type: 'tasks/checked', taskIds: itemIds.map((id) => `block:${id}`), isChecked });
  };
  return (
    <section className="selection" aria-label={t('checklist.select.begin')}>
      <p role="status">{t('checklist.select.chosen', { count })}</p>
      <div className="button-line">
        <Button onClick={() => onChosen(new Set(shown.map(({ id }) => id)))}>
          {t('checklist.select.all')}
        </Button>
        <Button onClick={() => onChosen(new Set())}>{t('checklist.select.none')}</Button>
      </div>
      {count > 0 && (
        <fieldset className="button-line" aria-label={t('checklist.select.mark')}>
          <span className="small-heading">{t('checklist.select.mark')}</span>
          <Button onClick={() => block(true)}>{t('checklist.select.tick')}</Button>
          <Button onClick={() => block(false)}>{t('checklist.select.open')}</Button>
          <Button onClick={() => send({ type: 'contacts/unblocked', itemIds, isUnblocked: true })}>
            {t('checklist.select.unblock')}
          </Button>
        </fieldset>
      )}
      <div className="button-line">
        {count > 0 && (
          <AskToRemove
            label={t('checklist.select.remove')}
            question={t('checklist.select.removeAsk', { count })}
            onRemove={async () => {
              if (await send({ type: 'items/removed', itemIds })) onEnd();
            }}
          />
        )}
        <Button look="quiet" onClick={onEnd}>
          {t('checklist.select.end')}
        </Button>
      </div>
    </section>
  );
};
