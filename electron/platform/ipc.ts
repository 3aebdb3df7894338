import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import {
  changeBetween,
  type GuideSnapshot,
  type HistoryPart,
  type Packed,
  pack,
  type Reply,
  type Snapshot,
  wires,
} from '../contract';
import { appOrigin } from './app-protocol';

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
  readonly trust: (contents: WebContents) => void;
  /** Sends the panel what has changed since it was last sent something; does no work when there is none. */
  readonly broadcast: () => void;
  /** The same for the guide bar, once for all that changes until the event loop comes round. */
  readonly broadcastGuide: () => void;
}

/** Opens the wires. Every call must come from the main frame of a trusted window that still shows our own page. */
export const createIpc = ({ getSnapshot, getGuide, handleCommand, getHistoryPart }: Parts): Ipc => {
  const trusted = new Set<WebContents>();
  /** A page that is still loading asks once it can listen: until then nothing needs to be sent. */
  const guideBars = new Set<WebContents>();
  /** The panel, with the snapshot that it has been sent all of. */
  const panels = new Map<WebContents, Snapshot>();
  let isGuidePending = false;

  const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
    trusted.has(sender) &&
    senderFrame === sender.mainFrame &&
    (senderFrame?.url.startsWith(appOrigin) ?? false);

  ipcMain.handle(wires.getSnapshot, (event): Packed<Snapshot> => {
    if (!isOurs(event)) throw new Error('Refused: not one of our windows.');
    const snapshot = getSnapshot();
    // Whoever asks again has the later one, and is told too much rather than too little.
    if (!panels.has(event.sender)) panels.set(event.sender, snapshot);
    return pack(snapshot);
  });
  ipcMain.handle(wires.getGuide, (event): Packed<GuideSnapshot> => {
    if (!isOurs(event)) throw new Error('Refused: not one of our windows.');
    guideBars.add(event.sender);
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

  return {
    trust: (contents) => {
      trusted.add(contents);
      contents.once('destroyed', () => {
        trusted.delete(contents);
        guideBars.delete(contents);
        panels.delete(contents);
      });
    },
    broadcast: () => {
      if (panels.size === 0) return;
      const snapshot = getSnapshot();
      for (const [contents, before] of panels) {
        contents.send(wires.snapshotChanged, pack(changeBetween(before, snapshot)));
        panels.set(contents, snapshot);
      }
    },
    broadcastGuide: () => {
      if (isGuidePending) return;
      isGuidePending = true;
      setImmediate(() => {
        isGuidePending = false;
        if (guideBars.size === 0) return;
        const snapshot = pack(getGuide());
        for (const contents of guideBars) contents.send(wires.guideChanged, snapshot);
      });
    },
  };
};
