import { nameFrom } from '../../../electron/core/checklist/inventory';
import { nameKey } from '../name-key';

/** Somebody to block, as read from a line. */
export interface ReadContact {
  readonly name: string;
  readonly number?: string;
}

/** What a pasted text has in it. `duplicates` are on the list already, or stand in the text before. */
export interface ReadContacts {
  readonly fresh: readonly ReadContact[];
  readonly duplicates: readonly ReadContact[];
  /** How many lines have something in them that cannot be a name. */
  readonly unreadable: number;
}

/** Longer than any name with its number; in characters. */
const longestLine = 1000;

/** A number behind the first tab, semicolon or comma; what stands there and is no number belongs to the name. */
const pattern = /^(.*?)\s*[\t;,]\s*(\+?[\d\s()./-]{3,39})$/;

/** What tables put in quotation marks, because there is a separator in it; marks within a name are its own. */
const quoted = /(?<=^|[\t;,] ?)"((?:[^"]|"")*)"(?= ?(?:[\t;,]|$))/g;

const readLine = (given: string): ReadContact | null => {
  if (given.length > longestLine) return null;
  const trimmed = given.trim();
  const line = trimmed.replace(quoted, (_all, inner: string) => inner.replaceAll('""', '"'));
  // A line that is one such field has no number behind it.
  const isWhole = trimmed === `"${line.replaceAll('"', '""')}"`;
  const [, before, number] = (!isWhole && pattern.exec(line)) || [];
  const name = nameFrom(before ?? line);
  if (name === null) return null;
  return number === undefined ? { name } : { name, number: number.trim() };
};

/** Reads one contact a line; `present` are the names that are on the list. Never throws. */
export const readContacts = (text: string, present: readonly string[]): ReadContacts => {
  const known = new Set(present.map(nameKey));
  const fresh: ReadContact[] = [];
  const duplicates: ReadContact[] = [];
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
  let unreadable = 0;
  for (const line of lines) {
    const contact = readLine(line);
    if (contact === null) unreadable += 1;
    else if (known.has(nameKey(contact.name))) duplicates.push(contact);
    else {
      known.add(nameKey(contact.name));
      fresh.push(contact);
    }
  }
  return { fresh, duplicates, unreadable };
};

/** What was typed behind `read`, once those contacts are on the list; all of it where they were changed meanwhile. */
export const linesAfter = (text: string, read: string): string => {
  const rest = text.slice(read.length);
  const isBehind = text.startsWith(read) && (read.endsWith('\n') || rest.startsWith('\n'));
  return isBehind ? rest.trimStart() : text;
};
