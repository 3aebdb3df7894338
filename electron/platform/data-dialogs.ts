import { join } from 'node:path';
import { app, dialog, type OpenDialogOptions } from 'electron';

const filters = [{ name: 'Hangup (JSON)', extensions: ['json'] }];

const pick = async (options: OpenDialogOptions): Promise<string | null> => {
  const { filePaths, canceled } = await dialog.showOpenDialog(options);
  return canceled ? null : (filePaths[0] ?? null);
};

/** Asks where to write a file called `name`; null when the person thinks better of it. */
export const chooseTarget = async (title: string, name: string): Promise<string | null> => {
  const { filePath, canceled } = await dialog.showSaveDialog({
    title,
    defaultPath: join(app.getPath('documents'), name),
    filters,
    properties: ['showOverwriteConfirmation'],
  });
  return canceled || !filePath ? null : filePath;
};

/** Asks which file to read. */
export const chooseSource = (title: string): Promise<string | null> =>
  pick({ title, defaultPath: app.getPath('documents'), filters, properties: ['openFile'] });

/** Asks for a folder to put files into. */
export const chooseFolder = (title: string): Promise<string | null> =>
  pick({ title, defaultPath: app.getPath('documents'), properties: ['openDirectory', 'createDirectory'] });
