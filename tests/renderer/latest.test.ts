import { expect, it } from 'vitest';
import { type Packed, pack } from '../../electron/contract';
import { createLatest } from '../../renderer/latest';

it('keeps a change that overtakes the first answer', async () => {
  let answer: (first: Packed<string>) => void = () => undefined;
  let tell: (change: Packed<string>) => void = () => undefined;
  const { latest, isThere } = createLatest<string, string>({
    get: () => new Promise((resolve) => (answer = resolve)),
    follow: (listener) => {
      tell = listener;
      return () => undefined;
    },
    after: (before, change) => before + change,
  });
  tell(pack('b'));
  tell(pack('c'));
  answer(pack('a'));
  await isThere;
  tell(pack('d'));
  expect(latest()).toBe('abcd');
});
