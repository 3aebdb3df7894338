import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { type HistoryPart, type Reply, type Snapshot, wires } from '../contract';
import { appOrigin } from './app-protocol';

interface Parts {
  readonly getSnapshot: () => Snapshot;
  readonly handleCommand: (input: unknown) => Promise<Reply>;
  /** Takes anything: what is not a name of a part is answered with null. */
  readonly getHistoryPart: (name: unknown) => HistoryPart;
}

/** The wires to our own windows. */
export interface Ipc {
  /** Counts a window's contents as ours until they are destroyed. Only for contents that show our own pages. */
  readonly trust: (contents: WebContents) => void;
  /** Sends the current snapshot to all of our windows; does no work when there is none. */
  readonly broadcast: () => void;
}

/** Opens the wires. Every call must come from the main frame of a trusted window that still shows our own page. */
export const createIpc = ({ getSnapshot, handleCommand, getHistoryPart }: Parts): Ipc => {
  const trusted = new Set<WebContents>();

  const isOurs = ({ sender, senderFrame }: IpcMainInvokeEvent): boolean =>
    trusted.has(sender) &&
    senderFrame === sender.mainFrame &&
    (senderFrame?.url.startsWith(appOrigin) ?? false);

  ipcMain.handle(wires.getSnapshot, (event): Snapshot => {
    if (!isOurs(event)) throw new Error('Refused: not one of our windows.');
    return getSnapshot();
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
      contents.once('destroyed', () => trusted.delete(contents));
    },
    broadcast: () => {
      if (trusted.size === 0) return;
      const snapshot = getSnapshot();
      for (const contents of trusted) contents.send(wires.snapshotChanged, snapshot);
    },
  };
};
