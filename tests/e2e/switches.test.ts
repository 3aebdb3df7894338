import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { test } from '../desk/desk';
import { install } from '../desk/installed';

const folder = mkdtempSync(join(tmpdir(), 'hangup-switches-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.for([
  { forTests: false, opens: false },
  { forTests: true, opens: true },
])(
  'a debugging port is opened: $opens, for a package for tests: $forTests',
  async ({ forTests, opens }, { desk }) => {
    const { program } = install(join(folder, String(forTests)), 'http://127.0.0.1:9', { forTests });
    const app = await desk.launch({ program: [program], args: ['--remote-debugging-port=0'] });
    await desk.watcher.waitForItem();
    // The window is there: whatever would listen does so by now.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(/DevTools listening on/.test(app.output())).toBe(opens);
  },
);
