import { expect, it } from 'vitest';
import { plainUserAgent } from '../../../electron/core/guide/user-agent';

it('leaves nothing in the user agent that names the application', () => {
  const given =
    'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Hangup/0.1.0 Chrome/130.0.1 Electron/33.2.1 Safari/537.36';
  expect(plainUserAgent(given)).toBe(
    'Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.1 Safari/537.36',
  );
});
