import { Notification } from 'electron';

/** Shows native notifications. They are hints: what is due stays in the state, whatever becomes of them. */
export const createNotifications = (icon: string) => {
  // Held, since a notification that nobody holds is collected and its click goes nowhere. Never more than one.
  let shown: Notification | null = null;

  const withdraw = (): void => {
    shown?.close();
    shown = null;
  };

  return {
    /** Shows this one in the place of the last. */
    show: (title: string, body: string, onClicked: () => void): void => {
      withdraw();
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body, icon });
      notification.on('click', onClicked);
      notification.show();
      shown = notification;
    },
    /** Takes it off the screen, once nothing is due any more. */
    withdraw,
  };
};
