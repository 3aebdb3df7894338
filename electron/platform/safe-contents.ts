import { app, type Session, type WebContents, type WebPreferences } from 'electron';
import { denyPermissions } from './permissions';

/** What every page in this application runs under, be it ours or somebody else's. */
const safePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
} as const;

/** What Electron may tell of a page: some of it comes from our preferences, the rest from its own defaults. */
const wanted = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: '',
} as const;

/** The sessions that pages of this application may live in. */
const known = new WeakSet<Session>();

/** The only way to a page that is not ended at once: a page of `pageSession`, with `more` that takes nothing away. */
export const preferencesIn = (
  pageSession: Session,
  more: Omit<WebPreferences, keyof typeof safePreferences> = {},
): WebPreferences => {
  known.add(pageSession);
  return { ...more, ...safePreferences, session: pageSession };
};

/** Not in the types, and used by Electron itself wherever a page opens another. */
type Told = { getLastWebPreferences?(): Readonly<Record<string, unknown>> | null };

const isSafe = (contents: WebContents): boolean => {
  const told = (contents as Told).getLastWebPreferences?.();
  if (!told || !known.has(contents.session)) return false;
  return Object.entries(wanted).every(([name, value]) => (told[name] ?? value) === value);
};

/** The developer tools of a page that is there already: Chromium's own page, which nobody else can make. */
const isDevTools = (contents: WebContents): boolean => contents.getType() === 'remote';

/**
 * Ends every page that is made in another way than with `preferencesIn`, by whatever mistake. Lets no page open a window
 * or a guest of its own, and no session grant anything, not even the one that Electron takes where none is named. To ask
 * for that one here would make it, with files of its own and some megabytes for as long as Hangup runs. To be called
 * once, before the first session.
 */
export const guardContents = (): void => {
  app.on('session-created', denyPermissions);
  app.on('web-contents-created', (_event, contents) => {
    if (isDevTools(contents)) return;
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    if (isSafe(contents)) return;
    console.error(new Error('This page is ended: it was not made with preferencesIn.'));
    // Not at once: it is still being made.
    setImmediate(() => {
      if (!contents.isDestroyed()) contents.close();
    });
  });
};
