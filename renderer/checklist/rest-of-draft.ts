/** What is left of a field once `sent` is saved: the lines that were typed meanwhile, or all of it if it was changed. */
export const restOfDraft = (typed: string, sent: string): string => {
  if (typed === sent) return '';
  const rest = typed.slice(sent.length);
  const isLineAfter = typed.startsWith(sent) && (sent.endsWith('\n') || rest.startsWith('\n'));
  return isLineAfter ? rest.trimStart() : typed;
};
