/** Whether a word of a command line is an option. */
export const isFlag = (word: string): boolean => word.startsWith('-');

/**
 * What was typed for us: the command line without the program and, where the program is Electron itself, without our
 * folder, which is its first plain argument.
 */
export const ownWords = (argv: readonly string[], isPackaged: boolean): readonly string[] => {
  const given = argv.slice(1);
  const folder = isPackaged ? -1 : given.findIndex((argument) => !isFlag(argument));
  return given.filter((_argument, index) => index !== folder);
};

/** What a start can open, by the word for it. */
export const openable = ['open', 'recheck', 'checklist', 'guide'] as const;

/** Whether the words ask Hangup to start, and not just to answer or to do something. */
export const isStart = (words: readonly string[]): boolean => {
  if (words.includes('--help') || words.includes('--version')) return false;
  const [word, ...more] = words.filter((one) => !isFlag(one));
  return word === undefined || (more.length === 0 && openable.some((one) => one === word));
};
