import { expect, it } from 'vitest';
import { practiceUrl } from '../../../electron/core/guide/practice';
import { routes } from '../../fakes/routes';

it('the practice page is told which words are to be chosen and which come by themselves', () => {
  const { searchParams } = new URL(practiceUrl(routes[0], 'com'));
  expect([...searchParams]).toEqual([
    ['step', 'Amazon Devices and Kindle Apps'],
    ['step', 'Echo'],
    ['step', 'Something Else'],
    ['told', 'Section 3'],
    ['step', 'Call me now'],
    ['step', 'representative will call'],
  ]);
});
