import { ofAnswers, ofTheEnd } from './guide-screens-of-trouble';
import { type GuideScreen, startWith } from './guide-stage';
import { signIn, takeArticleRoute } from './guide-walk';
import { choose, heading, press } from './reach';

/** Begins with a guide that was opened while Amazon answers nothing. */
const ofArriving: readonly GuideScreen[] = [
  {
    name: 'the first page on its way',
    open: ({ bar }) => bar.getByText('Opening www.amazon.com…').waitFor(),
  },
  {
    name: 'stopped',
    open: async ({ bar }) => {
      // The page before may have been given up while it was looked at.
      await bar.evaluate(() => window.bridge.send({ type: 'guide/navigate', to: 'start' }));
      await press(bar, 'Stop loading');
      await heading(bar, 'You stopped the page.');
    },
  },
  {
    name: 'no answer',
    isSlow: true,
    open: async ({ bar }) => {
      await press(bar, 'Try again');
      await heading(bar, 'Amazon does not answer.');
    },
  },
  {
    name: 'sign in first',
    open: async (stage) => {
      await startWith(stage, {});
      await stage.bar.getByText('Sign in to Amazon first').waitFor();
    },
  },
  {
    name: 'staying signed in',
    open: async ({ bar }) => {
      await choose(bar.getByLabel('Stay signed in on this computer'));
      await bar.getByText('You stay signed in on this computer.').waitFor();
    },
  },
];

const ofSteps: readonly GuideScreen[] = [
  {
    name: 'a step, its words marked',
    open: async ({ bar, amazon }) => {
      await press(bar, 'Sign out and erase');
      await bar.getByText('Closing signs you out').waitFor();
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
    name: 'what looks different, kept',
    open: async ({ bar }) => {
      await bar.getByLabel('What do you see instead?').fill('Only a search field, and “Geräte” below it.');
      await press(bar, 'Keep this note');
      await bar.getByText(/^Written on/).waitFor();
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
    name: 'a phone number, asked for',
    open: async ({ bar }) => {
      await bar.evaluate(() => window.bridge.send({ type: 'guide/route-chosen', routeId: 'i-call-2018' }));
      await press(bar, 'Show the number');
      await bar.locator('.phone-number').waitFor();
    },
  },
  {
    name: 'the last step, its words not found',
    open: async ({ bar }) => {
      await bar.locator('.route-current').click();
      await takeArticleRoute(bar);
      await bar.evaluate(() => window.bridge.send({ type: 'guide/stepped', stepIndex: 5 }));
      await press(bar, 'Steps 1 to 5');
      await bar.getByText('These words are not on this page.').waitFor();
    },
  },
];

/** In an order in which one leads to the next. */
export const guideScreens: readonly GuideScreen[] = [...ofArriving, ...ofSteps, ...ofAnswers, ...ofTheEnd];
