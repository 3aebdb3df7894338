import { html } from '../visit';
import { button, type HostileVector, link, type Threat } from './vector';

function dialog(name: string, code: string, isAutomatic = true, threat: Threat = 'dialog'): HostileVector {
  return { name, threat, isAutomatic, markup: button, onGo: () => code };
}

/** Things that get in the way of leaving the page, or that ask for a secret in a window of the browser's own. */
export const dialogVectors: readonly HostileVector[] = [
  dialog('print', `print(); return 'asked';`),
  dialog('alert-loop', `for (let n = 0; n < 20; n += 1) alert('Alert ' + n); return 'all shown';`),
  dialog('confirm', `return confirm('Sure?') ? 'agreed' : 'declined';`),
  // Electron has no such dialog and throws.
  dialog('prompt', `return prompt('Your password?') === null ? 'nothing' : 'answered';`, true, 'none'),
  // Chromium honours it only on a page that the person has clicked on.
  dialog(
    'before-unload',
    `addEventListener('beforeunload', (event) => event.preventDefault()); return 'armed';`,
    false,
  ),
  {
    name: 'basic-auth',
    threat: 'dialog',
    isAutomatic: true,
    markup: ({ self }) => link(`${self}/hop`),
    helper: (visit) =>
      html('<title>401</title><h1>Not let in</h1>', 401, {
        'www-authenticate': `Basic realm="${visit.host}"`,
      }),
  },
];
