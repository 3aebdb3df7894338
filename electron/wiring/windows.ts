import { join } from 'node:path';
import { app, type Rectangle, type Session } from 'electron';
import type { Reply, Snapshot } from '../contract';
import { formatFor } from '../core/format';
import type { MessageKey } from '../core/message';
import { firstGlance } from '../core/tray/first-glance';
import { isWithoutData, outlookOf, sentOutlookOf } from '../core/tray/status';
import { taskGuides } from '../guides/guides';
import { createUiSession, type PageTexts } from '../platform/app-protocol';
import { createIpc } from '../platform/ipc';
import type { OurPage } from '../platform/our-window';
import { createPanelWindow } from '../platform/panel-window';
import { guardContents } from '../platform/safe-contents';
import type { DataStore } from '../services/data/data-store';
import type { Store } from '../services/store';
import { historyPart } from '../services/transfer/record';
import { builtFolder, iconFile, now, t, tongue } from './environment';
import { setUpGuide } from './guide';

/** Our windows and the wires to them. To be set up once: from then on there are no others. */
export const setUpWindows = (
  store: Store,
  data: Pick<DataStore, 'historyPart'>,
  handleCommand: (input: unknown) => Promise<Reply>,
  { trayBounds, hasTray }: { readonly trayBounds: () => Rectangle; readonly hasTray: () => boolean },
) => {
  guardContents();
  const ipc = createIpc({
    handleCommand,
    getSnapshot: (): Snapshot => ({
      outlook: sentOutlookOf(store.state(), now()),
      taskGuides,
      ...tongue(),
      version: app.getVersion(),
      dataFolder: app.getPath('userData'),
    }),
    getHistoryPart: (name) => historyPart(store.state().saved, data.historyPart, name),
    getGuide: () => guide.snapshot(),
  });
  const glance = (): Readonly<Record<string, string>> => {
    const outlook = outlookOf(store.state(), now());
    return firstGlance(outlook, t, formatFor(tongue().locale, outlook.moment));
  };
  const textsOf =
    (page: OurPage): PageTexts =>
    () => {
      const own: Readonly<Record<string, string>> = {
        language: tongue().language,
        ...(page === 'panel.html' && glance()),
      };
      return (key) => own[key] ?? t(key as MessageKey);
    };
  const sessions = new Map<string, Session>();
  const parts = {
    icon: iconFile,
    preload: join(builtFolder, 'preload.cjs'),
    trust: ipc.trust,
    leaveWindows: () => void handleCommand({ type: 'windows/leave' }),
    uiSession: (page: OurPage) => {
      const made = sessions.get(page) ?? createUiSession(join(builtFolder, 'renderer'), page, textsOf(page));
      sessions.set(page, made);
      return made;
    },
  };
  const guide = setUpGuide(store, parts);
  const { broadcast, broadcastGuide } = ipc;
  return {
    panel: createPanelWindow({
      ...parts,
      trayBounds,
      hasTray,
      place: () => store.state().saved.panelPlace,
      onPlaced: (place) => {
        if (!isWithoutData({ state: store.state() })) void store.dispatch({ type: 'panel/placed', place });
      },
    }),
    guide,
    broadcast,
    broadcastGuide,
  };
};

/** The windows as the rest of the wiring sees them. */
export type Windows = ReturnType<typeof setUpWindows>;
