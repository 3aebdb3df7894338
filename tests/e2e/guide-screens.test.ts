import { expect } from 'vitest';
import { languages } from '../../electron/core/language';
import { test } from '../desk/desk';
import { lookAtBoth } from './axe';
import { guideScreens } from './guide-screens';
import { openGuide } from './guide-walk';
import { lossesOn } from './layout';
import { speak } from './screens';

test('axe finds nothing on any screen of the guide, whichever the theme and the language, and nothing is cut off', {
  timeout: 180_000,
}, async ({ desk }) => {
  const { bar, page, replica } = await openGuide(desk);
  const found: string[] = [];
  const lost: string[] = [];
  let looks = 0;
  for (const { name, open } of guideScreens) {
    await speak(bar, 'en');
    await open({ bar, replica, amazon: page });
    for (const language of languages) {
      await speak(bar, language);
      looks += await lookAtBoth(bar, found, `${name}, ${language}`);
      lost.push(...(await lossesOn(bar)).map((line) => `${name}, ${language}: ${line}`));
    }
  }
  console.log(`axe: ${looks} combinations on the guide, ${found.length} violations`);
  expect(found).toEqual([]);
  expect(lost).toEqual([]);
  await replica.stop();
});
