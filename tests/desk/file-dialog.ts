import { xdotool } from '../tour/x-windows';
import { waitFor } from './wait';

const timeoutMs = 20_000;

const windowCalled = async (title: string): Promise<string | undefined> => {
  const ids = await xdotool('search', '--onlyvisible', '--name', `^${title}$`);
  return ids.split('\n').filter(Boolean).at(-1);
};

const gone = (title: string): Promise<true> =>
  waitFor(async () => ((await windowCalled(title)) === undefined ? true : undefined), {
    timeoutMs,
    failure: () => `the dialog called ${title} stays`,
  });

const inFront = async (title: string): Promise<void> => {
  const window = await waitFor(() => windowCalled(title), {
    timeoutMs,
    failure: () => `no dialog called ${title}`,
  });
  await xdotool('windowfocus', '--sync', window);
};

/** Waits for a file dialog of the system and thinks better of it. */
export const callOffFileDialog = async (title: string): Promise<void> => {
  await inFront(title);
  await xdotool('key', 'Escape');
  await gone(title);
};

/** Waits for a file dialog of the system, types a path into it and accepts it, as a person at the keyboard would. */
export const answerFileDialog = async (title: string, path: string): Promise<void> => {
  await inFront(title);
  await xdotool('key', 'ctrl+a');
  await xdotool('type', '--delay', '5', path);
  await xdotool('key', 'Return');
  await gone(title);
};
