import { describe, expect, it } from 'vitest';
import { taskRules } from '../../electron/core/checklist/tasks';
import { customerHelpSchema, taskGuidesSchema } from '../../electron/core/guide/guide-schema';
import customerHelp from '../../electron/guides/customer-help.json';
import taskGuideData from '../../electron/guides/task-guides.json';

const { routes } = customerHelpSchema.parse(customerHelp);
const taskGuides = taskGuidesSchema.parse(taskGuideData);

describe('the guide data', () => {
  it('has a guide for every kind of task, and none for any other', () => {
    expect(Object.keys(taskGuides).sort()).toEqual([...taskRules].sort());
  });

  it('names routes and their steps once', () => {
    for (const ids of [routes.map(({ id }) => id), ...routes.map(({ steps }) => steps.map(({ id }) => id))]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('never shows a phone number without saying how old and how sure it is', () => {
    for (const { phoneNumber } of routes) {
      if (phoneNumber) expect(phoneNumber.label.en).toMatch(/unconfirmed/);
    }
  });

  it('offers a route on which Amazon calls first, and a number never first', () => {
    expect(routes[0]).toMatchObject({ channel: 'they-called' });
    expect(routes[0]?.phoneNumber).toBeUndefined();
  });

  it('says wherever blocking is offered what it does not do', () => {
    expect(taskGuides.block?.warning?.en).toMatch(/does not stop your Echo from calling/);
  });

  it.each([
    ['date', undefined],
    ['date', 'last year'],
    ['country', 'USA'],
    ['source', ''],
    ['confidence', 'certain'],
    ['steps', []],
  ])('is refused with %s %j', (field, value) => {
    const bad = { routes: [{ ...customerHelp.routes[0], [field]: value }] };
    expect(customerHelpSchema.safeParse(bad).success).toBe(false);
  });
});
