import { useState } from 'react';
import type { Instant } from '../../electron/core/reminder/moment';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { SearchField } from '../ui/search-field';
import { daysOf, type HistoryDay, matchingLines } from './history-days';
import { useOlderLines } from './use-older-lines';
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
  const { history, archivedParts } = state.saved;
  const older = useOlderLines(archivedParts);
  const all = [...older.lines, ...history];
  const lines = matchingLines(all, older.lines.length, text, t, format);
  const days = daysOf(lines.slice(0, shownCount), moment.zone);
  const [oldest] = all;
  const showOlder = () => {
    if (lines.length < shownCount + pageLength) older.showMore();
    setShownCount(shownCount + pageLength);
  };
  return (
    <div className="history">
      <h1 className="statement">{t('history.title')}</h1>
      {all.length > 0 && <SearchField label={t('history.filter')} value={text} onChange={setText} />}
      {text !== '' && older.hasMore && oldest && (
        <p className="hint">{t('history.filterFrom', { day: format.day(oldest.at) })}</p>
      )}
      {all.length === 0 && <p className="empty">{t('history.empty')}</p>}
      {all.length > 0 && lines.length === 0 && <p className="empty">{t('history.noMatch', { text })}</p>}
      {days.map((day) => (
        <Day key={`${day.date}-${day.lines[0]?.number}`} day={day} />
      ))}
      {older.lostParts > 0 && <p className="hint">{t('history.lost', { count: older.lostParts })}</p>}
      {(lines.length > shownCount || older.hasMore) && (
        <Button onClick={showOlder}>{t('history.older')}</Button>
      )}
    </div>
  );
};
