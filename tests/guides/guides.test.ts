import { describe, expect, it } from 'vitest';
import { taskRules } from '../../electron/core/checklist/tasks';
import { guideRouteSchema, requestsSchema } from '../../electron/core/guide/guide-schema';
import { marketplaceIds, pageLanguages } from '../../electron/core/guide/marketplaces';
import { wordsOf } from '../../electron/core/guide/search';
import { requests, routes, taskGuides } from '../../electron/guides/guides';
import route from '../../electron/guides/they-call-2018.json';

describe('the guide data', () => {
  it('has a guide for every kind of task but one’s own, and none for any other', () => {
    expect(Object.keys(taskGuides).sort()).toEqual(taskRules.filter((rule) => rule !== 'own').sort());
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

  it.each(marketplaceIds)('has words to look for in every language of %s', (marketplace) => {
    for (const step of routes.flatMap(({ steps }) => steps)) {
      if (step.words) expect(wordsOf(step, marketplace).length).toBeGreaterThan(0);
    }
  });

  it('says of every translation of its own that nobody has seen it on a page', () => {
    for (const { words } of routes.flatMap(({ steps }) => steps)) {
      for (const language of pageLanguages) {
        if (language !== 'en' && words) expect(words[language].confidence).toBe('unverified');
      }
    }
    for (const language of pageLanguages) {
      expect(requests[language].confidence).toBe(language === 'en' ? 'verified' : 'unverified');
    }
  });
});

describe('a route', () => {
  const accepts = (change: object) => guideRouteSchema.safeParse({ ...route, ...change }).success;
  const [first, ...others] = route.steps;
  const acceptsStep = (change: object) => accepts({ steps: [{ ...first, ...change }, ...others] });

  it('is accepted as it is', () => expect(accepts({}) && acceptsStep({})).toBe(true));

  it.each([
    ['date', undefined],
    ['date', 'last year'],
    ['country', 'USA'],
    ['source', ''],
    ['confidence', 'certain'],
  ])('is refused with %s %j, and so is a step', (field, value) => {
    expect(accepts({ [field]: value })).toBe(false);
    expect(acceptsStep({ [field]: value })).toBe(false);
  });

  it('is refused without steps', () => expect(accepts({ steps: [] })).toBe(false));

  it.each([
    '//evil.example/x',
    '/\\evil.example',
    'https://evil.example/',
    'message-us',
    '',
    '\\\\evil.example',
  ])('is refused with a step at %j, outside of its marketplace', (path) =>
    expect(acceptsStep({ reachedAt: [path] })).toBe(false),
  );

  it.each(pageLanguages)('is refused with a step that has no words in %s', (language) => {
    const { [language]: _missing, ...words } = first?.words ?? {};
    expect(acceptsStep({ words })).toBe(false);
    expect(acceptsStep({ words: { ...words, [language]: { confidence: 'weak', spellings: [] } } })).toBe(
      false,
    );
  });

  it.each(['title', 'do', 'goal', 'ifDifferent'])('is refused with a step without %s in English', (field) => {
    expect(acceptsStep({ [field]: {} })).toBe(false);
    expect(acceptsStep({ [field]: { en: '' } })).toBe(false);
  });
});

it.each(pageLanguages)('a request that is missing in %s is refused', (language) => {
  const { [language]: _missing, ...others } = requests;
  expect(requestsSchema.safeParse(others).success).toBe(false);
});

it('the end of a call is told by no words short enough to stand beside the form that asks for it', () => {
  const form =
    'Enter your number and we will call you. Wir rufen Sie an: ein Mitarbeiter kann Sie anrufen. On vous appellera.';
  const ends = routes.map(({ steps }) => steps.at(-1)?.words).filter((words) => words !== undefined);
  for (const words of ends)
    for (const { spellings } of Object.values(words))
      for (const spelling of spellings) expect(form.toLowerCase()).not.toContain(spelling.toLowerCase());
});

it('a way says where it was seen, and claims nothing of today', () => {
  for (const { about } of routes) expect(about.en).not.toMatch(/works today/i);
});
