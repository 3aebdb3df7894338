/**
 * Switches with which somebody who can start a program could look into it or lead it elsewhere: they are taken away
 * before Chromium acts on them. Out of reach are those that act before any code of ours runs: `--inspect` is refused
 * by a fuse, `--js-flags` only changes how scripts are run.
 */
export const withheldSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-targets',
  'remote-allow-origins',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'allow-insecure-localhost',
  'unsafely-treat-insecure-origin-as-secure',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-running-insecure-content',
  'proxy-pac-url',
  'load-extension',
  'disable-extensions-except',
  'auto-open-devtools-for-tabs',
  'enable-logging',
  'log-net-log',
  'ssl-key-log-file',
] as const;
