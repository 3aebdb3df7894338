import { expect } from 'vitest';
import { coachSides } from '../../electron/core/guide/coach-mark';
import { type Language, languages } from '../../electron/core/language';
import { loadTranslate } from '../../electron/locales/translate';
import { test } from '../desk/desk';
import { waitFor } from '../desk/wait';
import { createAudit, resizeWindow, type Size } from './audit';
import { guideScreens } from './guide-screens';
import { openGuide, shownCoach } from './guide-walk';
import { speak } from './screens';

/** As it opens, as small as it gets, and with text twice as large. */
const sizes: readonly Size[] = [
  { name: 'as it opens', width: 1200, height: 800, zoom: 1 },
  { name: 'as small as it gets', width: 840, height: 480, zoom: 1 },
  { name: 'at 200 %', width: 1440, height: 900, zoom: 2 },
];
const sizesAlone: readonly Size[] = [
  { name: 'as it comes', width: 380, height: 620, zoom: 1 },
  { name: 'at 200 %', width: 380, height: 620, zoom: 2 },
];

test.concurrent('axe finds nothing on any screen of the guide, whichever the theme and the language, and nothing is cut off', {
  timeout: 240_000,
}, async ({ desk }) => {
  const { bar, page, app, replica } = await openGuide(desk, { fault: 'never' });
  const auditOf = (which: readonly Size[]) =>
    createAudit({
      page: bar,
      sizes: which,
      resize: (size) => resizeWindow(app, bar, size),
      speak: (language) => speak(bar, language),
    });
  const [audit, auditAlone] = [auditOf(sizes), auditOf(sizesAlone)];
  for (const { name, open, isAlone } of guideScreens.filter(({ isSlow }) => !isSlow)) {
    await open({ bar, replica, app, amazon: page });
    await (isAlone ? auditAlone : audit).look(name);
  }
  audit.report('the guide');
  auditAlone.report('the guide’s bar alone');
  await replica.stop();
});

test.concurrent('axe finds nothing on the practice page and on the mark beside the words', {
  timeout: 120_000,
}, async ({ desk }) => {
  const { bar, app, replica } = await openGuide(desk);
  await bar.evaluate(() => window.bridge.send({ type: 'guide/open', isPractice: true }));
  const practice = await app.page(/practice\.html/);
  const coach = await waitFor(() => shownCoach(app), { timeoutMs: 30_000, failure: () => 'no coach mark' });
  const whole = {
    page: practice,
    sizes: [
      { name: 'as it opens', width: 1200, height: 800, zoom: 1 },
      { name: 'as small as it gets', width: 840, height: 480, zoom: 1 },
      { name: 'beside a bar at 200 %', width: 1440, height: 900, zoom: 2 },
    ],
    resize: async (size: Size) => {
      await resizeWindow(app, bar, size);
      await practice.waitForFunction((width) => innerWidth === width, size.width - 360 * size.zoom);
    },
    speak: async (language: Language) => {
      await speak(bar, language);
      await practice.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
    },
  };
  const audit = createAudit(whole);
  await audit.look('the first question');
  audit.report('the practice page');
  await practice.locator('.practice-answer').nth(1).click();
  await practice.locator('.practice-step').nth(1).waitFor();
  const later = createAudit({ ...whole, spoken: ['en'] });
  await later.look('the second question');
  later.report('the practice page, further on');

  const auditMark = createAudit({
    page: coach,
    sizes: [{ name: 'as it is', width: 116, height: 34, zoom: 1 }],
    resize: async () => undefined,
    speak: async () => undefined,
    spoken: ['en'],
    stretches: false,
  });
  for (const language of languages) {
    const label = (await loadTranslate(language))('guide.clickHere');
    for (const side of coachSides) {
      await coach.evaluate(
        (hash) => location.replace(`#${hash}`),
        new URLSearchParams({ side, label, language }).toString(),
      );
      await coach.waitForFunction((words) => document.body.textContent?.includes(words), label);
      await auditMark.look(`${side}, ${language}`);
    }
  }
  auditMark.report('the coach mark');
  expect(await coach.evaluate(() => [innerWidth, innerHeight])).toEqual([116, 34]);
  await replica.stop();
});
