import type { Page } from 'playwright-core';
import type { Replica } from '../replica/server';
import type { DrivenApp } from './launch';

/** What a screen of the guide needs: the bar, Amazon’s page beside it, the server behind that, and the application. */
export type GuideStage = {
  readonly bar: Page;
  readonly replica: Pick<Replica, 'configure' | 'url'>;
  readonly app: DrivenApp;
  readonly amazon: () => Promise<Page>;
};

/** One state of the guide, reached as a person reaches it, in English. */
export type GuideScreen = {
  readonly name: string;
  readonly open: (stage: GuideStage) => Promise<unknown>;
  /** It is another’s twin but for its words, and takes long to come: only photographed. */
  readonly isSlow?: true;
  /** The bar alone, small beside one’s own browser. */
  readonly isAlone?: true;
};

/** How Amazon behaves from now on. */
type Behaviour = Parameters<Replica['configure']>[0];

/** Begins anew with an Amazon that behaves so. */
export const startWith = async ({ replica, bar }: GuideStage, behaviour: Behaviour): Promise<void> => {
  replica.configure({ fault: 'none', certificate: 'trusted', ...behaviour });
  await bar.evaluate(() => window.bridge.send({ type: 'guide/navigate', to: 'start' }));
};

/** What Chromium tells of a page that hangs, dies or closes itself. */
export const befall = ({ app }: Pick<GuideStage, 'app'>, what: 'hang' | 'crash' | 'close'): Promise<void> =>
  app.electronApp.evaluate(({ webContents }, kind) => {
    const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith('https:'));
    if (kind === 'hang') page?.emit('unresponsive');
    else if (kind === 'crash') page?.forcefullyCrashRenderer();
    else page?.close();
  }, what);
