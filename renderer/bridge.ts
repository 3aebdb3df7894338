import type { Bridge } from '../electron/contract';

declare global {
  interface Window {
    /** Put here by the preload script. */
    readonly bridge: Bridge;
  }
}

/** The one wire to the main process. */
export const bridge: Bridge = window.bridge;
