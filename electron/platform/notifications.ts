import { app, Notification } from 'electron';

interface Parts {
  readonly icon: string;
  /** What the button says on systems that have buttons; elsewhere the tray and the panel offer the same. */
  readonly laterLabel: string;
  readonly onLater: () => void;
  /** A click on a notification of an earlier run, which this one knows nothing of (Windows). */
  readonly onOldClicked: () => void;
}

interface ShownParts {
  readonly title: string;
  readonly body: string;
  readonly onClicked: () => void;
}

/** Windows shows notifications only for a named application, and tells of clicks on those of an earlier run. */
const prepareWindows = (hasOne: () => boolean, onOldClicked: () => void): void => {
  app.setAppUserModelId('org.hangup.Hangup');
  // Newer than the oldest Electron that the code may meet.
  if (typeof Notification.handleActivation !== 'function') return;
  Notification.handleActivation(() => {
    if (!hasOne()) onOldClicked();
  });
};

/** Whether this system has notifications at all; on Linux there also has to be somebody who shows them. */
export const canShowNotifications = (): boolean => Notification.isSupported();

/** Shows native notifications. They are hints: what is due stays in the state, whatever becomes of them. */
export const createNotifications = ({ icon, laterLabel, onLater, onOldClicked }: Parts) => {
  // Held, since a notification that nobody holds is collected and its click goes nowhere. Never more than one.
  let shown: Notification | null = null;
  const hasButtons = process.platform === 'darwin' || process.platform === 'win32';
  if (process.platform === 'win32') prepareWindows(() => shown !== null, onOldClicked);

  const withdraw = (): void => {
    shown?.close();
    shown = null;
  };

  return {
    /** Shows this one in the place of the last. */
    show: ({ title, body, onClicked }: ShownParts): void => {
      withdraw();
      const actions = hasButtons ? [{ type: 'button' as const, text: laterLabel }] : [];
      const notification = new Notification({ title, body, icon, actions });
      notification.on('click', onClicked);
      notification.on('action', onLater);
      notification.show();
      shown = notification;
    },
    /** Takes it off the screen, once nothing is due any more. */
    withdraw,
  };
};
