import { useApp } from '../app-context';
import { weekdayName, weekdays } from './schedule-words';

interface WeekdayChipsProps {
  readonly legend: string;
  readonly chosen: readonly number[];
  /** The id of the text that says what is wrong with the choice; null while nothing is. */
  readonly errorId: string | null;
  readonly onChange: (chosen: readonly number[]) => void;
}

/** The days of a week, each to be switched on or off. */
export const WeekdayChips = ({ legend, chosen, errorId, onChange }: WeekdayChipsProps) => {
  const { locale } = useApp();
  const toggle = (weekday: number) =>
    onChange(
      chosen.includes(weekday)
        ? chosen.filter((other) => other !== weekday)
        : [...chosen, weekday].sort((a, b) => a - b),
    );
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {weekdays.map((weekday) => (
        <label key={weekday} className="chip">
          <input
            type="checkbox"
            aria-label={weekdayName(weekday, locale)}
            aria-invalid={errorId !== null}
            aria-describedby={errorId ?? undefined}
            checked={chosen.includes(weekday)}
            onChange={() => toggle(weekday)}
          />
          <span aria-hidden="true">{weekdayName(weekday, locale, 'short')}</span>
        </label>
      ))}
    </fieldset>
  );
};
