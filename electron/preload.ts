import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, type Snapshot, wires } from './contract';

const bridge: Bridge = {
  getSnapshot: () => ipcRenderer.invoke(wires.getSnapshot),
  onSnapshot: (listener) => {
    const relay = (_event: unknown, snapshot: Snapshot): void => listener(snapshot);
    ipcRenderer.on(wires.snapshotChanged, relay);
    return () => ipcRenderer.off(wires.snapshotChanged, relay);
  },
  send: (command) => ipcRenderer.invoke(wires.sendCommand, command),
  getHistoryPart: (name) => ipcRenderer.invoke(wires.getHistoryPart, name),
};

contextBridge.exposeInMainWorld('bridge', bridge);
