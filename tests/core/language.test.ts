import { expect, it } from 'vitest';
import { tongueFor } from '../../electron/core/language';

it.each([
  ['the system’s, in its country’s way', 'system', ['de-AT', 'de'], { language: 'de', locale: 'de-AT' }],
  [
    'the first of the system’s that is ours',
    'system',
    ['pt-BR', 'fr-CA'],
    { language: 'fr', locale: 'fr-CA' },
  ],
  [
    'what is written as a tag',
    'system',
    ['de-DE@euro', 'de@euro', 'de-DE', 'de'],
    { language: 'de', locale: 'de-DE' },
  ],
  ['English where the system has none of ours', 'system', ['ja'], { language: 'en', locale: 'en' }],
  ['English where the system names none', 'system', [], { language: 'en', locale: 'en' }],
  ['the chosen one, whatever the system’s', 'es', ['de-AT'], { language: 'es', locale: 'es' }],
  [
    'the chosen one in the way of the system’s country',
    'en',
    ['de', 'en-GB'],
    { language: 'en', locale: 'en-GB' },
  ],
] as const)('speaks %s', (_what, wish, preferred, tongue) => {
  expect(tongueFor(wish, preferred)).toEqual(tongue);
});
