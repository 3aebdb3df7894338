import type { Session } from 'electron';

/**
 * Refuses everything a page can ask of the computer. Without these handlers Electron grants location, camera,
 * notifications and reading the clipboard without a question.
 */
export const denyPermissions = (target: Session): void => {
  target.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  target.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  target.on('will-download', (event) => event.preventDefault());
  // Or Chromium fetches a dictionary from a host of its own, even where spell checking is off.
  target.setSpellCheckerLanguages([]);
};
