/**
 * Switches with which somebody who can start a program could look into it or lead it elsewhere: a release takes them
 * away before Chromium acts on them. Those for a proxy are among them, all alike: whether there is one, and which, is
 * the system's to say. Out of reach are those that act before any code of ours runs: `--inspect` is refused by a fuse,
 * `--js-flags` only changes how scripts are run.
 */
export const withheldSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'host-resolver-rules',
  'host-rules',
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'allow-insecure-localhost',
  'unsafely-treat-insecure-origin-as-secure',
  'disable-web-security',
  'disable-site-isolation-trials',
  'proxy-server',
  'proxy-pac-url',
  'proxy-auto-detect',
  'no-proxy-server',
  'enable-logging',
  'log-net-log',
  'ssl-key-log-file',
] as const;

/**
 * Variables that do the same where the switch is missing, and go with it: `ssl-key-log-file` and `enable-logging`, whose
 * log is Chromium's own and may have anything in it (`ELECTRON_LOG_FILE` only says where it is kept).
 */
export const withheldVariables = ['SSLKEYLOGFILE', 'ELECTRON_ENABLE_LOGGING'] as const;
