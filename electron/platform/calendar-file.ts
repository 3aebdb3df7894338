import { writeFile } from 'node:fs/promises';
import { app, dialog } from 'electron';

/**
 * Asks where to and writes `text` there, for nobody else on this computer to read; resolves to whether it did. Rejects
 * if it fails.
 */
export const saveCalendar = async (text: string, title: string): Promise<boolean> => {
  const { filePath, canceled } = await dialog.showSaveDialog({
    title,
    defaultPath: `${app.getPath('documents')}/hangup.ics`,
    filters: [{ name: 'iCalendar', extensions: ['ics'] }],
  });
  if (canceled || !filePath) return false;
  await writeFile(filePath, text, { mode: 0o600 });
  return true;
};
