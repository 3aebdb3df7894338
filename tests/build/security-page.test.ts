import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const read = (name: string): string => readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8');

it('the security page has Electron’s twenty points, each with a test of its name', () => {
  const points = [...read('.github/SECURITY.md').matchAll(/^\| (\d+\. [^|]+?) \|/gm)].map(
    ([, point]) => point,
  );
  const tests = [...read('tests/e2e/security.test.ts').matchAll(/^test\('(\d+\. [^']+)'/gm)].map(
    ([, name]) => name,
  );
  expect(points).toHaveLength(20);
  expect(tests).toEqual(points);
});
