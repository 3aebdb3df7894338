import { assetHosts, marker } from '../hosts';
import type { Visit } from '../visit';
import type { Words } from '../words/labels';

/** What a page adds to the frame that all pages share. */
type PageParts = Readonly<{
  title: string;
  body: string;
  /** Names under `/assets/`, loaded after the body. */
  scripts?: readonly string[];
  /** Extra markup for the head. */
  head?: string;
  /** Inside an iframe: no header and no footer. */
  isBare?: boolean;
}>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes text safe inside markup and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Whether the visitor has been through the sign-in pages. */
export function isSignedIn(visit: Visit): boolean {
  return visit.cookies.get('at-main')?.startsWith(marker) === true;
}

/** Milliseconds that each step waits before it shows. */
function revealDelayMs(visit: Visit): number {
  return visit.options.rendering === 'lazy' ? 1500 : 0;
}

function header(visit: Visit, words: Words): string {
  const signedIn = `<span>${words.copy.greeting}</span><a href="/gp/flex/sign-out.html">${words.copy.signOut}</a>`;
  return `<header>
    <a class="brand" href="/"><img src="https://${assetHosts.images}/replica/mark.svg" alt="" width="28" height="28">
    ${words.copy.site}</a>
    <nav>${isSignedIn(visit) ? signedIn : ''}</nav>
  </header>`;
}

/** A whole HTML document in the replica's own, neutral dress. */
export function page(visit: Visit, words: Words, parts: PageParts): string {
  const isBare = parts.isBare === true;
  // Only signed-in pages leave things in the browser's storage: what a wipe has to remove.
  const names = [...(parts.scripts ?? []), ...(isSignedIn(visit) ? ['marks.js'] : [])];
  const scripts = names.map((name) => `<script src="/assets/${name}"></script>`);
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(parts.title)}</title>
<link rel="stylesheet" href="/assets/replica.css">
${parts.head ?? ''}
</head>
<body class="${isBare ? 'bare' : ''}" data-delay-ms="${revealDelayMs(visit)}" data-marker="${marker}">
${isBare ? '' : header(visit, words)}
<main>
${parts.body}
</main>
${isBare ? '' : `<footer>${words.copy.footer}</footer>`}
${scripts.join('\n')}
</body>
</html>`;
}
