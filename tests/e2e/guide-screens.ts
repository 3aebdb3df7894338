import type { Page } from 'playwright-core';
import type { Replica } from '../replica/server';
import { signIn } from './guide-walk';
import { heading, press } from './reach';

/** What a screen of the guide needs: the bar, Amazon’s page beside it, and the server behind that. */
export type GuideStage = {
  readonly bar: Page;
  readonly replica: Pick<Replica, 'configure'>;
  readonly amazon: () => Promise<Page>;
};

/** One state of the guide, reached as a person reaches it, in English. */
export type GuideScreen = {
  readonly name: string;
  readonly open: (stage: GuideStage) => Promise<unknown>;
};

const startWith = async (
  { replica, bar }: GuideStage,
  fault: 'redirects' | '503' | 'none',
): Promise<void> => {
  replica.configure({ fault });
  await bar.evaluate(() => window.bridge.send({ type: 'guide/navigate', to: 'start' }));
};

/** In an order in which one leads to the next. */
export const guideScreens: readonly GuideScreen[] = [
  { name: 'sign in first', open: ({ bar }) => bar.getByText('Sign in to Amazon first').waitFor() },
  {
    name: 'a step, its words marked',
    open: async ({ bar, amazon }) => {
      await signIn(await amazon());
      await bar.getByText('Step 1 of 6').waitFor();
      await bar.locator('.label-chip[data-is-marked=true]').first().waitFor();
    },
  },
  {
    name: 'my screen looks different',
    open: async ({ bar }) => {
      await press(bar, 'My screen looks different');
      await bar.getByLabel('What do you see instead?').waitFor();
    },
  },
  {
    name: 'the ways to Amazon',
    open: async ({ bar }) => {
      await bar.locator('.route-current').click();
      await bar.getByText('I write in the chat').first().waitFor();
    },
  },
  {
    name: 'in circles',
    open: async (stage) => {
      await startWith(stage, 'redirects');
      await heading(stage.bar, 'Amazon sends the page around in circles.');
    },
  },
  {
    name: 'an error page',
    open: async (stage) => {
      await startWith(stage, '503');
      await stage.bar.getByText('Amazon answered with an error page').waitFor();
    },
  },
  {
    name: 'what was agreed',
    open: async (stage) => {
      await startWith(stage, 'none');
      await press(stage.bar, 'I am done');
      await stage.bar.getByLabel('First name of the person').waitFor();
    },
  },
  {
    name: 'saved',
    open: async ({ bar }) => {
      await bar.getByLabel('First name of the person').fill('Robin');
      await bar.getByRole('radio', { name: 'Yes' }).check();
      await press(bar, 'Save to the history');
      await bar.getByText('Saved to your history.').waitFor();
    },
  },
  {
    name: 'practice, the bar',
    open: async ({ bar }) => {
      await press(bar, 'Back to the steps');
      await bar.evaluate(() => window.bridge.send({ type: 'guide/open', isPractice: true }));
      await bar.getByText('This is a practice page of Hangup’s own.').waitFor();
    },
  },
];
