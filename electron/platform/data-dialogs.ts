import { join } from 'node:path';
import { app, dialog, type SaveDialogOptions } from 'electron';

const filters = [{ name: 'Hangup (JSON)', extensions: ['json'] }];

const choosePlace = async (
  title: string,
  name: string,
  options: Pick<SaveDialogOptions, 'filters'>,
): Promise<string | null> => {
  const { filePath, canceled } = await dialog.showSaveDialog({
    title,
    defaultPath: join(app.getPath('documents'), name),
    properties: ['showOverwriteConfirmation'],
    ...options,
  });
  return canceled || !filePath ? null : filePath;
};

/** Asks where to write a file called `name`; null when the person thinks better of it. */
export const chooseTarget = (title: string, name: string): Promise<string | null> =>
  choosePlace(title, name, { filters });

/** Asks where to write a PDF called `name`. */
export const choosePdf = (title: string, name: string): Promise<string | null> =>
  choosePlace(title, name, { filters: [{ name: 'PDF', extensions: ['pdf'] }] });

/** Asks where to make a folder called `name`. */
export const chooseNewFolder = (title: string, name: string): Promise<string | null> =>
  choosePlace(title, name, {});

/** Asks which file to read. */
export const chooseSource = async (title: string): Promise<string | null> => {
  const { filePaths, canceled } = await dialog.showOpenDialog({
    title,
    defaultPath: app.getPath('documents'),
    filters,
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
};
