/** What is left of a field once `sent` is saved: what was typed meanwhile. */
export const restOfDraft = (typed: string, sent: string): string =>
  typed.startsWith(sent) ? typed.slice(sent.length).trimStart() : typed;
