import { describe, expect, it } from 'vitest';
import type { Inventory } from '../../../electron/core/checklist/inventory';
import {
  currentQuestion,
  liveRun,
  outcomeOf,
  questionsOf,
  type RecheckRun,
  withoutLastAnswer,
} from '../../../electron/core/checklist/recheck';
import { household, momentAt } from '../../fakes/state';

const run = (change: Partial<RecheckRun> = {}): RecheckRun => ({
  startedAt: '2026-12-22T18:00:00Z',
  answers: {},
  news: null,
  ...change,
});
const allGood = { 'import-off:p1': 'yes', 'import-off:p2': 'yes', 'contacts-back': 'no' } as const;

const outcomeWith = (change: Partial<RecheckRun>, ticked: readonly string[] | 'all' = 'all') =>
  outcomeOf(household, run(change), (task) => ticked === 'all' || ticked.includes(task));

describe('the questions', () => {
  it('ask for news, then for each phone, then for contacts that came back', () => {
    const ids = (inventory: Inventory) => questionsOf(inventory).map(({ id }) => id);
    expect(ids(household)).toEqual(['news', 'import-off:p1', 'import-off:p2', 'contacts-back']);
    expect(ids([])).toEqual(['news', 'contacts-back']);
  });

  it('ask for each car as for a phone, and reopen its own task', () => {
    const withCar: Inventory = [...household, { id: 'k1', kind: 'car', name: 'Blue car' }];
    expect(questionsOf(withCar)[3]).toMatchObject({ id: 'import-off:k1', subject: 'Blue car' });
    const told = run({ news: [], answers: { ...allGood, 'import-off:k1': 'no' } });
    expect(outcomeOf(withCar, told, () => true).reopened).toEqual(['car-import-off:k1']);
  });

  it('go on to the first one without an answer, and end after the last', () => {
    expect(currentQuestion(household, run())).toMatchObject({ index: 0, count: 4 });
    expect(currentQuestion(household, run({ news: [] }))?.question.id).toBe('import-off:p1');
    expect(currentQuestion(household, run({ answers: allGood, news: [] }))).toBeNull();
  });

  it('can be taken back one by one', () => {
    const whole = run({ answers: allGood, news: [] });
    const back = withoutLastAnswer(household, whole);
    expect(currentQuestion(household, back)?.question.id).toBe('contacts-back');
    expect(currentQuestion(household, withoutLastAnswer(household, back))?.question.id).toBe('import-off:p2');
    expect(currentQuestion(household, withoutLastAnswer(household, run({ news: [] })))?.question.id).toBe(
      'news',
    );
    expect(withoutLastAnswer(household, run())).toEqual(run());
  });

  it('lead back to what was asked just before, also when a phone was added in the middle', () => {
    const added: Inventory = [...household, { id: 'p3', kind: 'phone', name: 'New' }];
    const half = run({ answers: { ...allGood }, news: [] });
    expect(currentQuestion(added, half)?.question.id).toBe('import-off:p3');
    const back = withoutLastAnswer(added, half);
    expect(currentQuestion(added, back)?.question.id).toBe('import-off:p2');
    expect(back).toMatchObject({ news: [], answers: { 'import-off:p1': 'yes', 'contacts-back': 'no' } });
  });
});

describe('liveRun', () => {
  it('is not taken up again after more than a day, nor after the clock was set back as far', () => {
    const old = run({ startedAt: '2026-12-22T18:00:00Z' });
    expect(liveRun(old, momentAt('2026-12-23T17:00:00Z'))).toBe(old);
    expect(liveRun(old, momentAt('2026-12-23T19:00:00Z'))).toBeNull();
    expect(liveRun(old, momentAt('2026-12-20T19:00:00Z'))).toBeNull();
    expect(liveRun(null, momentAt('2026-12-20T19:00:00Z'))).toBeNull();
  });
});

describe('outcomeOf', () => {
  it('confirms what was seen and reopens nothing when all is as it should be', () => {
    expect(outcomeWith({ answers: allGood, news: [] })).toEqual({
      confirmed: ['import-off:p1', 'import-off:p2'],
      reopened: [],
      open: [],
      toAdd: [],
    });
  });

  it('reopens just the tasks concerned, and takes doubt for a reason to look again', () => {
    const answers = { 'import-off:p1': 'no', 'import-off:p2': 'unsure', 'contacts-back': 'yes' } as const;
    expect(outcomeWith({ answers, news: [] })).toMatchObject({
      confirmed: [],
      reopened: ['import-off:p1', 'import-off:p2', 'imported-deleted'],
    });
  });

  it('calls nothing "again" that was never done', () => {
    const answers = { ...allGood, 'import-off:p1': 'no', 'contacts-back': 'yes' } as const;
    expect(outcomeWith({ answers, news: ['alexa-plus'] }, ['imported-deleted'])).toMatchObject({
      reopened: ['imported-deleted'],
      open: ['import-off:p1', 'amazon-verify'],
    });
  });

  it('knows what each kind of news may have switched on again', () => {
    const concerned = (news: RecheckRun['news']) => outcomeWith({ answers: allGood, news }).reopened;
    expect(outcomeWith({ answers: allGood, news: ['phone', 'echo'] })).toMatchObject({
      reopened: [],
      toAdd: ['phone', 'echo'],
    });
    expect(concerned(['person'])).toEqual(['drop-in-off:e1', 'communications-off:e2']);
    expect(concerned(['reinstall'])).toEqual(['permission-revoked:p1', 'permission-revoked:p2']);
    expect(concerned(['alexa-plus'])).toEqual(['amazon-verify']);
  });

  it('is never talked out of what was just seen by news', () => {
    const { confirmed, reopened } = outcomeWith({ answers: allGood, news: ['reinstall', 'alexa-plus'] });
    expect(confirmed).toEqual(['import-off:p1', 'import-off:p2']);
    expect(reopened).not.toContain('import-off:p1');
  });
});
