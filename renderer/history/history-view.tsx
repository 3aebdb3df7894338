import { useEffect, useState } from 'react';
import type { Instant } from '../../electron/core/reminder/moment';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { SearchField } from '../ui/search-field';
import { SelectField } from '../ui/select-field';
import { daysOf, type HistoryDay, type HistoryKinds, historyKinds, matchingLines } from './history-days';
import { type OlderLines, useOlderLines } from './use-older-lines';
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

/** Saves what is shown, all of it: the older parts are read first, and everything is drawn. */
const usePdf = (older: OlderLines) => {
  const { send } = useApp();
  const [state, setState] = useState<'idle' | 'drawing' | 'done'>('idle');
  const isReady = state === 'drawing' && older.isComplete;
  useEffect(() => {
    if (!isReady) return;
    void send({ type: 'history/save-pdf' }).then((isDone) => setState(isDone ? 'done' : 'idle'));
  }, [isReady, send]);
  const save = () => {
    older.showAll();
    setState('drawing');
  };
  return { state, save };
};

interface NothingFoundProps {
  readonly text: string;
  readonly kinds: HistoryKinds | null;
  /** How far back it was looked; null where that is all there is. */
  readonly since: Instant | null;
}

const NothingFound = ({ text, kinds, since }: NothingFoundProps) => {
  const { t, format } = useApp();
  if (since !== null) {
    const day = format.day(since);
    if (text === '') return t('history.noneOfKindFrom', { day });
    return t(kinds === null ? 'history.noMatchFrom' : 'history.noMatchOfKindFrom', { text, day });
  }
  if (text === '') return t('history.noneOfKind');
  return t(kinds === null ? 'history.noMatch' : 'history.noMatchOfKind', { text });
};

export const HistoryView = () => {
  const { t, format, snapshot } = useApp();
  const [text, setText] = useState('');
  const [kinds, setKinds] = useState<HistoryKinds | null>(null);
  const [pageCount, setPageCount] = useState(1);
  const { state, moment } = snapshot.outlook;
  const { history, archivedParts } = state.saved;
  const older = useOlderLines(archivedParts);
  const all = [...older.lines, ...history];
  const pdf = usePdf(older);
  const shownCount = pdf.state === 'drawing' ? Number.POSITIVE_INFINITY : pageCount * pageLength;
  const lines = matchingLines(all, older.lines.length, { text, kinds }, t, format);
  const days = daysOf(lines.slice(0, shownCount), moment.zone);
  const since = older.hasMore ? (all[0]?.at ?? null) : null;
  const showOlder = () => {
    if (lines.length < shownCount + pageLength) older.showMore();
    setPageCount(pageCount + 1);
  };
  return (
    <div className="history">
      <h1 className="statement">{t('history.title')}</h1>
      {all.length > 0 && (
        <div className="history-tools">
          <SearchField label={t('history.filter')} value={text} onChange={setText} />
          <SelectField
            className="history-kinds"
            label={t('history.kinds.label')}
            values={['all', ...historyKinds] as const}
            value={kinds ?? 'all'}
            nameOf={(one) => t(`history.kinds.${one}`)}
            onChange={(one) => setKinds(one === 'all' ? null : one)}
          />
          <Button onClick={pdf.save}>{t('history.pdf')}</Button>
          <span role="status">{pdf.state === 'done' && t('history.pdfDone')}</span>
        </div>
      )}
      {lines.length > 0 && (text !== '' || kinds !== null) && since && (
        <p className="hint">{t('history.filterFrom', { day: format.day(since) })}</p>
      )}
      {all.length === 0 && <p className="empty">{t('history.empty')}</p>}
      {all.length > 0 && lines.length === 0 && (
        <p className="empty">
          <NothingFound text={text} kinds={kinds} since={since} />
        </p>
      )}
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
