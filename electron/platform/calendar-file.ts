import { writeFile } from 'node:fs/promises';
import { app, dialog } from 'electron';

/** Asks where to and writes `text` there; resolves to null when the person thinks better of it. Rejects if it fails. */
export const saveCalendar = async (text: string, title: string): Promise<string | null> => {
  const { filePath, canceled } = await dialog.showSaveDialog({
    title,
    defaultPath: `${app.getPath('documents')}/hangup.ics`,
    filters: [{ name: 'iCalendar', extensions: ['ics'] }],
  });
  if (canceled || !filePath) return null;
  await writeFile(filePath, text);
  return filePath;
};
