import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, wires } from './contract';

/** Hands on what comes over a wire, without the raw event. */
const relayed =
  <Message>(wire: string) =>
  (listener: (message: Message) => void) => {
    const relay = (_event: unknown, message: Message): void => listener(message);
    ipcRenderer.on(wire, relay);
    return () => ipcRenderer.off(wire, relay);
  };

const bridge: Bridge = {
  getSnapshot: () => ipcRenderer.invoke(wires.getSnapshot),
  onSnapshot: relayed(wires.snapshotChanged),
  getGuide: () => ipcRenderer.invoke(wires.getGuide),
  onGuide: relayed(wires.guideChanged),
  send: (command) => ipcRenderer.invoke(wires.sendCommand, command),
  getHistoryPart: (name) => ipcRenderer.invoke(wires.getHistoryPart, name),
};

contextBridge.exposeInMainWorld('bridge', bridge);
