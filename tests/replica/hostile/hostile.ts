import { evilHost } from '../hosts';
import { escapeHtml, page } from '../pages/layout';
import { html, type Reply, type Visit } from '../visit';
import { wordsFor } from '../words/words';
import { dialogVectors } from './dialogs';
import { navigationVectors } from './navigation';
import { permissionVectors } from './permissions';
import { schemeVectors } from './schemes';
import type { Aim, HostileVector } from './vector';

/** Every vector, each at `/hostile/<name>`. */
export const hostileVectors: readonly HostileVector[] = [
  ...navigationVectors,
  ...schemeVectors,
  ...permissionVectors,
  ...dialogVectors,
];

/** Shows in `#outcome` how the click ended, so that a test can read whether something was granted. */
function goScript(code: string, isAutomatic: boolean): string {
  return `<script>
const go = document.getElementById('go');
const outcome = document.getElementById('outcome');
${
  code === ''
    ? ''
    : `go.addEventListener('click', async () => {
  try { outcome.textContent = 'done: ' + await (async () => { ${code} })(); }
  catch (error) { outcome.textContent = 'refused: ' + error.name; }
});`
}
${isAutomatic ? `addEventListener('load', () => setTimeout(() => go.click(), 100));` : ''}
</script>`;
}

function vectorPage(visit: Visit, vector: HostileVector, aim: Aim): Reply {
  const isAutomatic = vector.isAutomatic && visit.query.get('auto') === '1';
  const body = `<section class="card">
    <h1>Hostile: ${vector.name}</h1>
    <p>${vector.markup(aim)}</p>
    <p class="note"><output id="outcome">waiting</output></p>
  </section>
  ${goScript(vector.onGo?.(aim) ?? '', isAutomatic)}`;
  return html(page(visit, wordsFor(visit), { title: `Hostile: ${vector.name}`, body }));
}

function indexPage(visit: Visit): Reply {
  const links = hostileVectors.map(({ name }) => `<a class="choice" href="/hostile/${name}">${name}</a>`);
  const body = `<section class="card"><h1>Hostile</h1><div class="grid">${links.join('')}</div></section>`;
  return html(page(visit, wordsFor(visit), { title: 'Hostile', body }));
}

/** `/hostile`, `/hostile/<name>` and the helpers below; nothing for any other path. */
export function hostileReply(visit: Visit): Reply | undefined {
  const [, area, name, ...rest] = visit.path.split('/');
  if (area !== 'hostile') return undefined;
  if (name === undefined || name === '') return indexPage(visit);
  const vector = hostileVectors.find((candidate) => candidate.name === name);
  if (vector === undefined) return undefined;
  const target = visit.query.get('to') ?? `https://${evilHost}/${name}`;
  const aim = { target, self: `/hostile/${name}` };
  return rest.length === 0 ? vectorPage(visit, vector, aim) : vector.helper?.(visit, aim, rest.join('/'));
}

/** What any host but the site's own answers. `/frame` is a page for an iframe that tries to move the whole tab. */
export function evilReply(visit: Visit): Reply {
  const isFrame = visit.path === '/frame';
  const way = `<a id="go" target="_top" href="https://${evilHost}/out-of-frame">Go</a>`;
  const body = `<h1>EVIL PAGE</h1><p>${escapeHtml(visit.scheme)}://${escapeHtml(visit.host)}${escapeHtml(visit.path)}</p>`;
  return html(`<!doctype html><title>EVIL PAGE</title>${body}${isFrame ? way : ''}`);
}
