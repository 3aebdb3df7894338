import { useState } from 'react';
import type { Instant } from '../../electron/core/reminder/moment';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { SearchField } from '../ui/search-field';
import { daysOf, type HistoryDay, matchingLines } from './history-days';
import './history.css';

/** How many lines are drawn at first, and more with each "show older". */
const pageLength = 200;

const Day = ({ day }: { day: HistoryDay }) => {
  const { format } = useApp();
  const [first] = day.lines;
  const isSameMinute = (at: Instant, before: Instant | undefined) =>
    before !== undefined && format.time(before) === format.time(at);
  return (
    <section className="history-day">
      <h2>{first && format.day(first.at)}</h2>
      <ul>
        {day.lines.map(({ number, kind, at, sentence, note }, index) => (
          <li key={number} data-kind={kind}>
            <time dateTime={at} data-is-repeated={isSameMinute(at, day.lines[index - 1]?.at)}>
              {format.time(at)}
            </time>
            <div>
              <p>{sentence}</p>
              {note && <p className="history-note">{note}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const HistoryView = () => {
  const { t, format, snapshot } = useApp();
  const [text, setText] = useState('');
  const [shownCount, setShownCount] = useState(pageLength);
  const { state, moment } = snapshot.outlook;
  const { history } = state.saved;
  const lines = matchingLines(history, text, t, format);
  const days = daysOf(lines.slice(0, shownCount), moment.zone);
  return (
    <div className="history">
      <h1 className="statement">{t('history.title')}</h1>
      {history.length > 0 && <SearchField label={t('history.filter')} value={text} onChange={setText} />}
      {history.length === 0 && <p className="empty">{t('history.empty')}</p>}
      {history.length > 0 && lines.length === 0 && <p className="empty">{t('history.noMatch', { text })}</p>}
      {days.map((day) => (
        <Day key={`${day.date}-${day.lines[0]?.number}`} day={day} />
      ))}
      {lines.length > shownCount && (
        <Button onClick={() => setShownCount(shownCount + pageLength)}>{t('history.older')}</Button>
      )}
    </div>
  );
};
