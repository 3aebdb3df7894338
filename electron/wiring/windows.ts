import { join } from 'node:path';
import { app, type Rectangle, type Session } from 'electron';
import type { Reply, Snapshot } from '../contract';
import { isAllowed } from '../core/guide/allowlist';
import { contactPage } from '../core/guide/marketplaces';
import { outlookOf } from '../core/tray/status';
import { routes, taskGuides } from '../guides/guides';
import { createUiSession } from '../platform/app-protocol';
import { createGuideWindow } from '../platform/guide-window';
import { createIpc } from '../platform/ipc';
import type { OurPage } from '../platform/our-window';
import { createPanelWindow } from '../platform/panel-window';
import type { DataStore } from '../services/data/data-store';
import type { Store } from '../services/store';
import { historyPart } from '../services/transfer/record';
import { builtFolder, iconFile, locale, now } from './environment';

/** Our windows and the wires to them. */
export const setUpWindows = (
  store: Store,
  data: Pick<DataStore, 'historyPart'>,
  handleCommand: (input: unknown) => Promise<Reply>,
  { trayBounds, hasTray }: { readonly trayBounds: () => Rectangle; readonly hasTray: () => boolean },
) => {
  const ipc = createIpc({
    handleCommand,
    getSnapshot: (): Snapshot => ({
      outlook: outlookOf(store.state(), now()),
      routes,
      taskGuides,
      locale: locale(),
      version: app.getVersion(),
      dataFolder: app.getPath('userData'),
    }),
    getHistoryPart: (name) => historyPart(store.state().saved, data.historyPart, name),
  });
  const sessions = new Map<string, Session>();
  const parts = {
    icon: iconFile,
    preload: join(builtFolder, 'preload.cjs'),
    trust: ipc.trust,
    uiSession: (page: OurPage) => {
      const made = sessions.get(page) ?? createUiSession(join(builtFolder, 'renderer'), page);
      sessions.set(page, made);
      return made;
    },
  };
  // A guide stays in the marketplace it was opened in, whatever is chosen in the settings meanwhile.
  const marketplace = () => {
    const { session, saved } = store.state();
    return session.guide?.marketplace ?? saved.preferences.marketplace;
  };
  const guide = createGuideWindow({
    ...parts,
    isAllowed: (url) => isAllowed(url, marketplace()),
    startUrl: () => contactPage(marketplace()),
    observe: (observation) => void store.dispatch({ type: 'guide/observed', observation }),
    onClosed: () => void store.dispatch({ type: 'guide/closed' }),
  });
  return { panel: createPanelWindow({ ...parts, trayBounds, hasTray }), guide, broadcast: ipc.broadcast };
};

/** The windows as the rest of the wiring sees them. */
export type Windows = ReturnType<typeof setUpWindows>;
