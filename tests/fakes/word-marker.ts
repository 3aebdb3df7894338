import { createStore } from '../../electron/services/store';
import { createWordMarker } from '../../electron/services/word-marker';
import { routes } from './routes';
import { applied, firstDay, reduce, savingBy, stateWith } from './state';
import { createFakeTimer } from './timer';

/** Where Customer Help begins. */
export const hub = 'https://www.amazon.com/hz/contact-us';
/** Where the words are found. */
export const place = { x: 10, y: 10, width: 80, height: 20 };

/** What stands on the page, and what the person does there; tests change it as they go. */
const createPage = () => ({
  words: [] as readonly string[],
  isBusy: false,
  mayType: false,
  acts: 0,
  isAway: false,
  /** What happens while Chromium looks. */
  during: async (): Promise<void> => undefined,
});

/** A guide on such a page; what is looked for is noted in `asked`, where the mark points in `pointed`. */
export const begin = (wish: Partial<ReturnType<typeof createPage>> = {}) => {
  const timer = createFakeTimer();
  const page = { ...createPage(), ...wish };
  const asked: string[] = [];
  const pointed: (typeof place | null)[] = [];
  let clears = 0;
  const initial = applied(stateWith(), [{ type: 'guide/opened', isPractice: false }]);
  const store = createStore({ initial, reduce, now: () => firstDay, save: savingBy() });
  const marker = createWordMarker({
    store,
    routes,
    setTimer: timer.setTimer,
    page: {
      isBusy: () => page.isBusy,
      mayType: () => page.mayType,
      acts: () => page.acts,
      mayBeAway: () => page.isAway,
      forget: () => {
        page.mayType = false;
        page.isAway = false;
      },
      clear: () => {
        clears += 1;
      },
      pointAt: (next) => pointed.push(next as typeof place | null),
      find: async (text) => {
        asked.push(text);
        await page.during();
        const matches = page.words.filter((word) => word === text).length;
        return { matches, place: matches > 0 ? place : null };
      },
    },
  });
  const arrive = async (url: string): Promise<void> => {
    for (const observation of [
      { kind: 'page-started', url },
      { kind: 'page-shown', status: 200, url, canGoBack: true },
      { kind: 'page-settled' },
    ] as const)
      await store.dispatch({ type: 'guide/observed', observation });
  };
  const press = (): void => {
    page.acts += 1;
    marker.touched();
  };
  const guide = () => store.state().session.guide;
  return { timer, page, asked, pointed, store, marker, arrive, press, guide, clears: () => clears };
};
