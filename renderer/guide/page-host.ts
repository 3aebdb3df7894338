/** The host of an address and whether its connection is encrypted; an address that does not parse has neither. */
export const pageHost = (url: string): { readonly host: string; readonly isSecure: boolean } => {
  if (!URL.canParse(url)) return { host: '', isSecure: false };
  const { host, protocol } = new URL(url);
  return { host, isSecure: protocol === 'https:' };
};
