import type { Page } from 'playwright-core';
import { enter, tabTo, typeIn } from './keyboard';

const heading = (panel: Page, name: string | RegExp): Promise<void> =>
  panel.getByRole('heading', { level: 1, name }).waitFor();

/** Everything that somebody does on the first day, with no other tool than the keyboard; `seen` is told of each screen. */
export const firstRunByKeyboard = async (
  panel: Page,
  seen: (screen: string) => Promise<void> = async () => undefined,
): Promise<void> => {
  await heading(panel, /^Keep an eye/);
  await seen('welcome');
  await enter(panel, 'Set up step by step');
  await heading(panel, 'Before you change anything');
  await seen('safety');
  await enter(panel, 'Next');
  await heading(panel, 'In which country is your Amazon account?');
  await tabTo(panel, 'Country of your Amazon account');
  await panel.keyboard.type('Germany');
  await seen('country');
  await enter(panel, 'Next');
  await heading(panel, 'Which phones and tablets have the Alexa app?');
  for (const name of ['Anna’s iPhone', 'Ben’s Galaxy']) {
    await typeIn(panel, 'Add a phone or tablet', name);
    await panel.keyboard.press('Enter');
    await panel.getByRole('listitem').filter({ hasText: name }).waitFor();
  }
  await seen('phones');
  await enter(panel, 'Next');
  await heading(panel, 'Which Echos are in your home?');
  await typeIn(panel, 'Add an Echo', 'Nursery');
  await tabTo(panel, 'Amazon Kids is on');
  await panel.keyboard.press('Space');
  await seen('echos');
  await enter(panel, /^Add$/);
  await panel.getByRole('listitem').filter({ hasText: 'Nursery' }).waitFor();
  await enter(panel, 'Next');
  await heading(panel, 'When should Hangup remind you to look again?');
  await seen('reminder');
  await enter(panel, 'Next');
  await heading(panel, /^All set\. Next check on /);
  await seen('done');
};
