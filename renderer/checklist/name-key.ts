/** Names that differ in nothing but case or spaces are one person's or one thing's, most likely. */
export const nameKey = (name: string): string => name.toLocaleLowerCase().replaceAll(/\s+/g, ' ');
