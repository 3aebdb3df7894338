import { xdotool } from '../tour/x-windows';
import { waitFor } from './wait';

const windowCalled = async (title: string): Promise<string | undefined> => {
  const ids = await xdotool('search', '--onlyvisible', '--name', `^${title}$`);
  return ids.split('\n').filter(Boolean).at(-1);
};

/** Waits for a file dialog of the system, types a path into it and accepts it, as a person at the keyboard would. */
export const answerFileDialog = async (title: string, path: string): Promise<void> => {
  const timeoutMs = 20_000;
  const window = await waitFor(() => windowCalled(title), {
    timeoutMs,
    failure: () => `no dialog called ${title}`,
  });
  await xdotool('windowfocus', '--sync', window);
  await xdotool('key', 'ctrl+a');
  await xdotool('type', '--delay', '5', path);
  await xdotool('key', 'Return');
  const failure = () => `the dialog called ${title} stays`;
  await waitFor(async () => ((await windowCalled(title)) === undefined ? true : undefined), {
    timeoutMs,
    failure,
  });
};
