import { expect, it } from 'vitest';
import { nameSchema } from '../../../electron/core/checklist/inventory-schema';

it.each([
  ['  Anna’s   iPhone ', 'Anna’s iPhone'],
  ['two\nlines', 'two lines'],
  ['turned \u202egnorw', 'turned gnorw'],
  ['📱', '📱'],
])('a name is one line that reads as it stands: %j', (given, name) =>
  expect(nameSchema.parse(given)).toBe(name),
);

it.each(['', '   ', '\u200b', '\u202e', '\u00ad', '\0', 'x'.repeat(121)])('%j is no name', (given) =>
  expect(nameSchema.safeParse(given).success).toBe(false),
);
