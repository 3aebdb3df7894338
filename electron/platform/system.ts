import { nativeTheme, powerMonitor } from 'electron';

/** What the system tells of its own accord. */
interface SystemListeners {
  /** The machine or the person returns: a moment at which the clock may have gone on without us. */
  readonly onWake: () => void;
  /** The system turns light or dark. */
  readonly onThemeChange: () => void;
}

/** Listens to the system for as long as the application runs. */
export const onSystemChange = ({ onWake, onThemeChange }: SystemListeners): void => {
  powerMonitor.on('resume', onWake);
  powerMonitor.on('unlock-screen', onWake);
  nativeTheme.on('updated', onThemeChange);
};

/** Sets light, dark or whatever the system says, for our windows and for Amazon's page. */
export const setAppearance = (appearance: 'system' | 'light' | 'dark'): void => {
  if (nativeTheme.themeSource !== appearance) nativeTheme.themeSource = appearance;
};
