import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import {
  type GuideSnapshot,
  type HistoryPart,
  type Packed,
  pack,
  type Reply,
  type Snapshot,
  wires,
} from '../contract';
import { appOrigin } from './app-protocol';
import type { OurPage } from './our-window';

interface Parts {
  readonly getSnapshot: () => Snapshot;
  readonly getGuide: () => GuideSnapshot;
  readonly handleCommand: (input: unknown) => Promise<Reply>;
  /** Takes anything: what is not a name of a part is answered with null. */
  readonly getHistoryPart: (name: unknown) => HistoryPart;
}

/** The wires to our own windows. */
export interface Ipc {
  /** Counts a window's contents as ours until they are destroyed. Only for contents that show our own pages. */
  readonly trust: (contents: WebContents, page: OurPage) => void;
  /** Sends the current snapshot to the panel; does no work when there is none. */
  readonly broadcast: () => void;
  /** The same for the guide bar, once for all that changes until the event loop comes round. */
  readonly broadcastGuide: () => void;
}

/** Opens the wires. Every call must come from the main frame of a trusted window that still shows our own page. */
export const createIpc = ({ getSnapshot, getGuide, handleCommand, getHistoryPart }: Parts): Ipc => {
  const trusted = new Map<WebContents, OurPage>();
  /** A page that is still loading asks once it can listen: until then nothing needs to be sent. */
  const listening = new Set<WebContents>();
  let isGuidePending = false;

  const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
    trusted.has(sender) &&
    senderFrame === sender.mainFrame &&
    (senderFrame?.url.startsWith(appOrigin) ?? false);

  ipcMain.handle(wires.getSnapshot, (event): Packed<Snapshot> => {
    if (!isOurs(event)) throw new Error('Refused: not one of our windows.');
    listening.add(event.sender);
    return pack(getSnapshot());
  });
  ipcMain.handle(wires.getGuide, (event): Packed<GuideSnapshot> => {
    if (!isOurs(event)) throw new Error('Refused: not one of our windows.');
    listening.add(event.sender);
    return pack(getGuide());
  });
  ipcMain.handle(wires.sendCommand, (event, input: unknown): Promise<Reply> | Reply =>
    isOurs(event)
      ? handleCommand(input)
      : { ok: false, reason: 'refused', detail: 'Not one of our windows.' },
  );
  ipcMain.handle(wires.getHistoryPart, (event, name: unknown): HistoryPart => {
    if (!isOurs(event)) throw new Error('Refused: not one of our windows.');
    return getHistoryPart(name);
  });

  const sendTo = (page: OurPage, wire: string, message: () => Snapshot | GuideSnapshot): void => {
    const pages = [...listening].filter((contents) => trusted.get(contents) === page);
    if (pages.length === 0) return;
    const snapshot = pack(message());
    for (const contents of pages) contents.send(wire, snapshot);
  };

  return {
    trust: (contents, page) => {
      trusted.set(contents, page);
      contents.once('destroyed', () => {
        trusted.delete(contents);
        listening.delete(contents);
      });
    },
    broadcast: () => sendTo('panel.html', wires.snapshotChanged, getSnapshot),
    broadcastGuide: () => {
      if (isGuidePending) return;
      isGuidePending = true;
      setImmediate(() => {
        isGuidePending = false;
        sendTo('guide-bar.html', wires.guideChanged, getGuide);
      });
    },
  };
};
