import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { mainMessages } from '../../build/vite-configs.mjs';

const root = resolve(import.meta.dirname, '../../renderer');
const components = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.tsx'),
);

/** Attributes that people read or hear; what stands between the tags is the linter's (`noJsxLiterals`). */
const spoken =
  /\b(aria-(label|description|valuetext|roledescription)|title|placeholder|alt|label|hint)=(["'])[^"']*\p{L}/u;

it('finds the components', () => expect(components.length).toBeGreaterThan(50));

it.each(components)('%s says nothing that is not in the messages', (file) => {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  expect(lines.filter((line) => spoken.test(line))).toEqual([]);
});

it('no window says what it does not load', () => {
  const keys = [
    ...mainMessages.sections.map((name) => `${name}\\.`),
    ...mainMessages.tray.map((name) => `tray\\.${name}\\b`),
  ];
  const said = new RegExp(`t\\(['\`](${keys.join('|')})`);
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  expect(sources.filter((file) => said.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
