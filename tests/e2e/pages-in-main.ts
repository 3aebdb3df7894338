import type { DrivenApp } from './launch';

/** A page as main has it, and what it runs under. */
export type PageInMain = { readonly url: string; readonly preferences: Electron.WebPreferences };

/** Every page that there is. */
export const everyPage = ({ electronApp }: DrivenApp): Promise<readonly PageInMain[]> =>
  electronApp.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => ({
      url: one.getURL(),
      preferences: (
        one as unknown as { getLastWebPreferences(): Electron.WebPreferences }
      ).getLastWebPreferences(),
    })),
  );

/**
 * What becomes of a page in the session of `ourPage` (`panel.html`) that main itself sends to an address: `there`, or
 * the error's name. Nothing but that session can keep it from going there.
 */
export const sentTo = ({ electronApp }: DrivenApp, ourPage: string, address: string): Promise<string> =>
  electronApp.evaluate(
    async ({ BrowserWindow, session }, { partition, url }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: session.fromPartition(partition), sandbox: true },
      });
      const end = await window.loadURL(url).then(
        () => 'there',
        (error) => String(error.code),
      );
      window.destroy();
      return end;
    },
    { partition: `hangup-${ourPage}`, url: address },
  );
