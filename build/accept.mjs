/**
 * `npm run accept`: the pictures that the last end-to-end tests left in `out/e2e`, because they are new or not as they
 * were, become those that the next ones compare with. Look at them first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './project.mjs';

const left = path.join(projectFolder, 'out/e2e');
const kept = path.join(projectFolder, 'tests/fixtures/pictures');
const names = (existsSync(left) ? readdirSync(left) : []).filter((name) => name.startsWith('picture--'));
for (const name of names) {
  const [, key = '', file = ''] = name.split('--');
  mkdirSync(path.join(kept, key), { recursive: true });
  // Every pixel as it was drawn, in as few bytes as imagemagick can make of it.
  const small = [
    '-strip',
    '-alpha',
    'off',
    '-define',
    'png:compression-level=9',
    '-define',
    'png:compression-filter=1',
  ];
  execFileSync('convert', [path.join(left, name), ...small, path.join(kept, key, file)]);
}
console.log(`${names.length} pictures accepted`);
