import { expect, it } from 'vitest';
import { type LogEntry, logLine } from '../../electron/core/log/log-entry';
import { logNotices } from '../../electron/services/notice-log';
import { createStore } from '../../electron/services/store';
import { firstDay, reduce, savingBy, stateWith } from '../fakes/state';

it('logs how the data was found and each notice once, without a word of anybody’s', async () => {
  const lines: string[] = [];
  let isDiskFull = false;
  const store = createStore({
    initial: stateWith(),
    reduce,
    now: () => firstDay,
    save: savingBy(async () => {
      if (isDiskFull) throw new Error('ENOSPC: no space left, write /home/anna/Kitchen tablet');
    }),
  });
  const stop = logNotices(store, (entry: LogEntry) => lines.push(logLine(entry)));
  await store.dispatch({ type: 'item/renamed', itemId: 'p1', name: 'Anna’s other phone' });
  isDiskFull = true;
  await store.dispatch({ type: 'item/renamed', itemId: 'p1', name: 'Sam' });
  await store.dispatch({ type: 'view/opened', view: 'history' });
  stop();
  await store.dispatch({ type: 'notice/raised', notice: { kind: 'no-tray' } });
  expect(lines).toEqual([
    'opened schema=2 items=5 reminders=2 history=1',
    'notice kind=not-saved code=ENOSPC',
  ]);
});
