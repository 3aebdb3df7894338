/** Chromium's own user agent, without the tokens that name the application or Electron. */
export const plainUserAgent = (userAgent: string): string =>
  userAgent.replace(/ (?:hangup|electron)\/\S+/gi, '');
