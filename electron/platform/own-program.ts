/** What of a process tells where its program came from. */
export type Origin = Pick<NodeJS.Process, 'platform' | 'execPath' | 'env'>;

/**
 * The AppImage that this program runs out of, else null: its mount is gone once it ends, its own file is what can be
 * started again. Believed only when the program lies in that mount: started from within another AppImage, one inherits
 * its variables.
 */
export const ownAppImage = ({ platform, execPath, env }: Origin = process): string | null => {
  const { APPIMAGE, APPDIR } = env;
  return platform === 'linux' && APPIMAGE && APPDIR && execPath.startsWith(`${APPDIR}/`) ? APPIMAGE : null;
};

/** By which electron-builder's portable program (templates/nsis/portable.nsi) tells that it unpacked us: our package's name. */
const portableName = 'hangup';

/**
 * The portable program of Windows that this one was unpacked from, else null: its folder is a temporary one. Believed
 * only when it names Hangup: started from within another portable program, one inherits its variables.
 */
export const ownPortable = ({ platform, env }: Origin = process): string | null => {
  const { PORTABLE_EXECUTABLE_FILE: file, PORTABLE_EXECUTABLE_APP_FILENAME: name } = env;
  return platform === 'win32' && file && name === portableName ? file : null;
};

/** What can be started again once this run has ended, also after the next login. */
export const lastingProgram = (origin: Origin = process): string =>
  ownAppImage(origin) ?? ownPortable(origin) ?? origin.execPath;
