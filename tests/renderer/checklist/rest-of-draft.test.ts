import { expect, it } from 'vitest';
import { restOfDraft } from '../../../renderer/checklist/rest-of-draft';

it.each([
  ['Kit', 'Kit', ''],
  // A name that was corrected while it was saved is left as it stands.
  ['Kitchen', 'Kit', 'Kitchen'],
  ['', 'Kit', ''],
  ['Ben', 'Anna', 'Ben'],
  // More lines, after those that were sent.
  ['Ada\nBob\nEve', 'Ada\nBob\n', 'Eve'],
  ['Ada\nBob\nEve', 'Ada\nBob', 'Eve'],
  ['Ada\nBobby', 'Ada\nBob', 'Ada\nBobby'],
])('of %j, once %j is saved, %j is left', (typed, sent, rest) => {
  expect(restOfDraft(typed, sent)).toBe(rest);
});
