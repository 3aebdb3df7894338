import { type RefObject, useId } from 'react';
import type { QuietRange } from '../../electron/core/reminder/quiet-hours';
import { useApp } from '../app-context';
import { timeInWords, weekdaysInWords } from '../schedule/schedule-words';
import { Button, IconButton } from '../ui/button';
import { useUnfolding } from '../ui/use-unfolding';
import { QuietForm } from './quiet-form';
import './reminders.css';

/** What a new stretch begins with: every night. */
const nights: QuietRange = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '07:00' };

const useQuietRanges = (): readonly QuietRange[] => useApp().snapshot.outlook.state.saved.reminding.quiet;

const useRangeName = () => {
  const { t, locale } = useApp();
  return ({ weekdays, from, to }: QuietRange): string => {
    const times = { from: timeInWords(from, locale), to: timeInWords(to, locale) };
    return weekdays.length === nights.weekdays.length
      ? t('quiet.daily', times)
      : t('quiet.range', { days: weekdaysInWords(weekdays, { t, locale }), ...times });
  };
};

interface QuietRowProps {
  readonly place: number;
  readonly range: QuietRange;
  readonly addButton: RefObject<HTMLButtonElement | null>;
}

const QuietRow = ({ place, range, addButton }: QuietRowProps) => {
  const { t, send } = useApp();
  const ranges = useQuietRanges();
  const { isOpen, button, toggle, close } = useUnfolding();
  const id = useId();
  const name = useRangeName()(range);
  const remove = async () => {
    const quiet = ranges.filter((_, index) => index !== place);
    if (await send({ type: 'reminders/quiet-changed', quiet })) addButton.current?.focus();
  };
  return (
    <li className="reminder-row">
      <div className="reminder-line">
        <p className="reminder-name">{name}</p>
        <IconButton
          icon="pencil"
          label={t('quiet.change', { range: name })}
          ref={button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={toggle}
        />
        <IconButton icon="close" label={t('quiet.remove', { range: name })} onClick={remove} />
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <QuietForm
            range={range}
            withRange={(changed) => ranges.map((other, index) => (index === place ? changed : other))}
            onSaved={close}
            onCancel={close}
          />
        )}
      </div>
    </li>
  );
};

/** Hours in which nothing is shown. */
export const QuietSetting = () => {
  const { t } = useApp();
  const ranges = useQuietRanges();
  const { isOpen, button, toggle, close } = useUnfolding();
  return (
    <>
      <p className="hint">{t('quiet.hint')}</p>
      {ranges.length > 0 && (
        <ul className="reminder-list">
          {ranges.map((range, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: quiet hours have no identity but their place in the list
            <QuietRow key={place} place={place} range={range} addButton={button} />
          ))}
        </ul>
      )}
      <div className="add-reminder">
        <Button icon="plus" ref={button} aria-expanded={isOpen} onClick={toggle}>
          {t('quiet.add')}
        </Button>
        {isOpen && (
          <QuietForm
            range={nights}
            isNew
            withRange={(added) => [...ranges, added]}
            onSaved={close}
            onCancel={close}
          />
        )}
      </div>
    </>
  );
};
