import { describe, expect, it } from 'vitest';
import {
  currentQuestion,
  outcomeOf,
  questionsOf,
  type RecheckRun,
  withoutLastAnswer,
} from '../../../electron/core/checklist/recheck';
import { household } from '../../fakes/state';

const run = (change: Partial<RecheckRun> = {}): RecheckRun => ({
  startedAt: '2026-12-22T18:00:00Z',
  answers: {},
  news: null,
  ...change,
});
const allGood = { 'import-off:p1': 'yes', 'import-off:p2': 'yes', 'contacts-back': 'no' } as const;

describe('the questions', () => {
  it('ask for each phone, then for contacts that came back, then for news', () => {
    expect(questionsOf(household).map(({ id }) => id)).toEqual([
      'import-off:p1',
      'import-off:p2',
      'contacts-back',
      'news',
    ]);
    expect(questionsOf([]).map(({ id }) => id)).toEqual(['contacts-back', 'news']);
  });

  it('go on to the first one without an answer, and end after the last', () => {
    expect(currentQuestion(household, run())).toMatchObject({ index: 0, count: 4 });
    expect(currentQuestion(household, run({ answers: { 'import-off:p1': 'yes' } }))?.question.id).toBe(
      'import-off:p2',
    );
    expect(currentQuestion(household, run({ answers: allGood, news: [] }))).toBeNull();
  });

  it('can be taken back one by one', () => {
    const whole = run({ answers: allGood, news: [] });
    const back = withoutLastAnswer(household, whole);
    expect(currentQuestion(household, back)?.question.id).toBe('news');
    expect(currentQuestion(household, withoutLastAnswer(household, back))?.question.id).toBe('contacts-back');
    expect(withoutLastAnswer(household, run())).toEqual(run());
  });
});

describe('outcomeOf', () => {
  it('reopens nothing when all is as it should be', () => {
    expect(outcomeOf(household, run({ answers: allGood, news: [] }))).toEqual({ reopened: [], toAdd: [] });
  });

  it('reopens just the tasks concerned, and takes doubt for a reason to look again', () => {
    const answers = { 'import-off:p1': 'no', 'import-off:p2': 'unsure', 'contacts-back': 'yes' } as const;
    expect(outcomeOf(household, run({ answers, news: [] })).reopened).toEqual([
      'import-off:p1',
      'import-off:p2',
      'imported-deleted',
    ]);
  });

  it('knows what each kind of news may have switched on again', () => {
    const outcome = (news: RecheckRun['news']) => outcomeOf(household, run({ answers: allGood, news }));
    expect(outcome(['phone', 'echo'])).toEqual({ reopened: [], toAdd: ['phone', 'echo'] });
    expect(outcome(['person']).reopened).toEqual(['drop-in-off:e1', 'communications-off:e2']);
    expect(outcome(['reinstall']).reopened).toEqual([
      'import-off:p1',
      'permission-revoked:p1',
      'import-off:p2',
      'permission-revoked:p2',
    ]);
    expect(outcome(['alexa-plus']).reopened).toEqual(['import-off:p1', 'import-off:p2', 'amazon-verify']);
  });

  it('names a task once however many reasons there are', () => {
    const answers = { ...allGood, 'import-off:p1': 'no' } as const;
    const { reopened } = outcomeOf(household, run({ answers, news: ['reinstall', 'alexa-plus'] }));
    expect(reopened.filter((id) => id === 'import-off:p1')).toHaveLength(1);
  });
});
