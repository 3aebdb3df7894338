import { app, Notification } from 'electron';

interface Parts {
  readonly icon: string;
  /** What the button says on systems that have buttons; elsewhere the tray and the panel offer the same. */
  readonly laterLabel: () => string;
  /** A click, be it on a notification of an earlier run (Windows). */
  readonly onClicked: () => void;
  readonly onLater: () => void;
  /** The system refused to show one, as macOS does for unsigned applications. */
  readonly onFailed: () => void;
}

/**
 * Windows shows notifications only for a named application, and tells of every click in one place, also of one on a
 * notification of an earlier run, which may have started this one. True when it does.
 */
const followWindows = ({ onClicked, onLater }: Parts): boolean => {
  app.setAppUserModelId('org.hangup.Hangup');
  // Newer than the oldest Electron that the code may meet.
  if (typeof Notification.handleActivation !== 'function') return false;
  Notification.handleActivation(({ type }) => (type === 'action' ? onLater() : onClicked()));
  return true;
};

/** Whether this system has notifications at all; on Linux there also has to be somebody who shows them. */
export const canShowNotifications = (): boolean => Notification.isSupported();

/** Shows native notifications. They are hints: what is due stays in the state, whatever becomes of them. */
export const createNotifications = (parts: Parts) => {
  const { icon, laterLabel, onClicked, onLater, onFailed } = parts;
  // Held, since a notification that nobody holds is collected and its click goes nowhere. Never more than one.
  let shown: Notification | null = null;
  const hasButtons = process.platform === 'darwin' || process.platform === 'win32';
  const isFollowed = process.platform === 'win32' && followWindows(parts);

  const withdraw = (): void => {
    shown?.close();
    shown = null;
  };

  return {
    /** Shows this one in the place of the last. */
    show: ({ title, body }: { readonly title: string; readonly body: string }): void => {
      withdraw();
      const actions = hasButtons ? [{ type: 'button' as const, text: laterLabel() }] : [];
      const notification = new Notification({ title, body, icon, actions });
      if (!isFollowed) {
        notification.on('click', onClicked);
        notification.on('action', onLater);
      }
      notification.on('failed', onFailed);
      notification.show();
      shown = notification;
    },
    /** Takes it off the screen, once nothing is due any more. */
    withdraw,
  };
};
