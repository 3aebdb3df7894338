import { useEffect, useRef } from 'react';
import { useApp } from '../../app-context';
import { AskToRemove } from '../../ui/ask-to-remove';
import { Button } from '../../ui/button';
import { type ContactTask, contactStates } from './contact-task';

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
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const itemIds = chosen.map(({ id }) => id);
  const count = itemIds.length;
  const choose = (all: readonly ContactTask[]) => onChosen(new Set(all.map(({ id }) => id)));
  const remove = async () => {
    if (await send({ type: 'items/removed', itemIds })) onEnd();
  };
  return (
    <section className="selection" aria-label={t('checklist.select.begin')}>
      <p role="status" ref={heading} tabIndex={-1}>
        {t('checklist.select.chosen', { count })}
      </p>
      <div className="button-line">
        <Button onClick={() => choose(shown)}>{t('checklist.select.all')}</Button>
        <Button onClick={() => choose([])}>{t('checklist.select.none')}</Button>
      </div>
      {count > 0 && (
        <fieldset className="button-line" aria-label={t('checklist.select.mark')}>
          <span className="small-heading">{t('checklist.select.mark')}</span>
          {contactStates.map((as) => (
            <Button key={as} onClick={() => send({ type: 'contacts/marked', itemIds, as })}>
              {t(`checklist.states.${as}`)}
            </Button>
          ))}
        </fieldset>
      )}
      <div className="button-line">
        {count > 0 && (
          <AskToRemove
            label={t('checklist.select.remove')}
            question={t('checklist.select.removeAsk', { count })}
            onRemove={remove}
          />
        )}
        <Button look="quiet" onClick={onEnd}>
          {t('checklist.select.end')}
        </Button>
      </div>
    </section>
  );
};
