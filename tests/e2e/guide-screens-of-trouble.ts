import { befall, type GuideScreen, startWith } from './guide-stage';
import { answerBrowser } from './guide-walk';
import { heading, press } from './reach';

/** What Amazon's page can answer instead of what was asked for; after the steps. */
export const ofAnswers: readonly GuideScreen[] = [
  {
    name: 'in circles',
    open: async (stage) => {
      await startWith(stage, { fault: 'redirects' });
      await heading(stage.bar, 'Amazon sends the page around in circles.');
    },
  },
  {
    name: 'cannot be reached',
    open: async (stage) => {
      await startWith(stage, { fault: 'reset' });
      await heading(stage.bar, 'Amazon cannot be reached.');
      await press(stage.bar, 'Details');
    },
  },
  {
    name: 'a certificate that proves nothing',
    open: async (stage) => {
      await startWith(stage, { certificate: 'wrong' });
      await heading(stage.bar, 'The connection is not trustworthy.');
    },
  },
  {
    name: 'an error page',
    open: async (stage) => {
      await startWith(stage, { fault: '503' });
      await stage.bar.getByText('Amazon answered with an error page').waitFor();
    },
  },
  {
    name: 'a foreign address, refused',
    open: async (stage) => {
      await startWith(stage, {});
      const amazon = await stage.amazon();
      await amazon.waitForURL(/hubgateway/);
      await amazon.goto(stage.replica.url('/hostile/link'));
      await amazon.locator('#go').click({ noWaitAfter: true });
      await heading(stage.bar, 'This address was refused.');
    },
  },
  {
    name: 'no reaction',
    open: async (stage) => {
      await press(stage.bar, 'Back to the page');
      await befall(stage, 'hang');
      await heading(stage.bar, 'Amazon’s page no longer reacts.');
    },
  },
  {
    name: 'crashed',
    isSlow: true,
    open: async (stage) => {
      await befall(stage, 'crash');
      await heading(stage.bar, 'Amazon’s page stopped working.');
    },
  },
];

/** What was agreed, practice, and the bar beside one’s own browser. */
export const ofTheEnd: readonly GuideScreen[] = [
  {
    name: 'what was agreed',
    open: async (stage) => {
      await startWith(stage, {});
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
      // Only who is not signed in can still turn to practice.
      await bar.evaluate(() => window.bridge.send({ type: 'guide/erase' }));
      await bar.getByText('Sign in to Amazon first').waitFor();
      await bar.evaluate(() => window.bridge.send({ type: 'guide/open', isPractice: true }));
      await bar.getByText('This is a practice page of Hangup’s own.').waitFor();
    },
  },
  {
    name: 'no browser to be opened',
    open: async ({ bar, app }) => {
      await bar.evaluate(() => window.bridge.send({ type: 'guide/open' }));
      await answerBrowser(app, false);
      await press(bar, 'Open Amazon in my browser');
      await bar.getByText(/Your browser could not be opened/).waitFor();
    },
  },
  {
    name: 'the page closed itself',
    open: async (stage) => {
      await press(stage.bar, 'Dismiss');
      await stage.bar.getByText('Sign in to Amazon first').waitFor();
      await befall(stage, 'close');
      await heading(stage.bar, 'The page closed itself.');
    },
  },
  {
    name: 'the bar alone',
    isAlone: true,
    open: async ({ bar, app }) => {
      await answerBrowser(app, true);
      await press(bar, 'Open Amazon in my browser');
      await bar.getByText('Amazon is open in your own browser.').waitFor();
    },
  },
  {
    name: 'the bar alone, at the last step',
    isAlone: true,
    open: async ({ bar }) => {
      await bar.evaluate(() => window.bridge.send({ type: 'guide/stepped', stepIndex: 4 }));
      await bar.locator('.request').waitFor();
    },
  },
];
