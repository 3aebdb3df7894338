import { Notification } from 'electron';

/** Shows native notifications. They are hints: what is due stays in the state, whatever becomes of them. */
export const createNotifications = (icon: string, onClicked: () => void) => {
  // A notification that nobody holds is collected, and its click goes nowhere.
  const held = new Set<Notification>();

  return {
    show: (title: string, body: string): void => {
      if (!Notification.isSupported()) return;
      const notification = new Notification({ title, body, icon });
      held.add(notification);
      notification.on('click', onClicked);
      notification.on('close', () => held.delete(notification));
      notification.on('failed', () => held.delete(notification));
      notification.show();
    },
  };
};
