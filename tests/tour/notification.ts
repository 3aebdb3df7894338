import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { waitFor } from '../desk/wait';
import { clickOn, type Place, parkPointer, windowsOfClass } from './x-windows';

type Kept = { readonly data: string };
type Entry = { readonly summary: Kept; readonly body: Kept };

/** Waits until dunst shows a notification on the desktop, and tells where. */
export const waitForPopup = (timeoutMs = 15_000): Promise<Place> =>
  waitFor(async () => (await windowsOfClass('Dunst'))[0], {
    timeoutMs,
    failure: () => 'the desktop shows no notification',
  });

/** Clicks the notification with the mouse, and waits until it has gone. */
export const clickPopup = async (place: Place): Promise<void> => {
  await clickOn(place, 1);
  await waitFor(async () => (await windowsOfClass('Dunst')).length === 0 || undefined, {
    timeoutMs: 5000,
    failure: () => 'the notification stays',
  });
  await parkPointer();
};

/** Title and text of the notifications that dunst has shown and closed, the latest first. */
export const closedNotifications = async (): Promise<
  readonly { readonly title: string; readonly body: string }[]
> => {
  const { stdout } = await promisify(execFile)('dunstctl', ['history']);
  const { data } = JSON.parse(stdout) as { readonly data: readonly (readonly Entry[])[] };
  return data.flat().map(({ summary, body }) => ({ title: summary.data, body: body.data }));
};
