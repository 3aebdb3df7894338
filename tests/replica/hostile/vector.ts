import { escapeHtml } from '../pages/layout';
import type { Reply, Visit } from '../visit';

/** What a vector aims at. */
export type Aim = Readonly<{
  /** The address it tries to reach: on evil.example, or whatever `?to=` says. */
  target: string;
  /** The vector's own path, under which its helpers live. */
  self: string;
}>;

/**
 * How an app with no guards at all gives in to a vector, as seen with a bare Electron window:
 * - `stray`: a page is requested from elsewhere (`strayDocuments` is no longer empty);
 * - `address`: the main frame leaves for an address that asks the replica for nothing, or for a page of the site itself;
 * - `download`, `external`: a download starts; another program is to be opened (the `openExternal` permission);
 * - `grant`: `#outcome` says "done: granted", or the permission handler is asked;
 * - `dialog`: a native dialog or a login is shown;
 * - `nuisance`: nothing is reached, the page is in the way;
 * - `none`: Chromium refuses by itself, and goes on doing so only as long as nothing loosens it.
 */
export type Threat = 'stray' | 'address' | 'download' | 'external' | 'grant' | 'dialog' | 'nuisance' | 'none';

/** One way in which a page can try to leave the site or to get hold of the person or the machine. */
export type HostileVector = Readonly<{
  name: string;
  threat: Threat;
  /** Whether `?auto=1` makes it act without a click; otherwise Chromium itself asks for a gesture. */
  isAutomatic: boolean;
  /** Markup that holds the one element with `id="go"`. */
  markup: (aim: Aim) => string;
  /** Body of an async function, run when `#go` is clicked; what it returns is shown in `#outcome`. */
  onGo?: (aim: Aim) => string;
  /** Answers for the paths below the vector's own. */
  helper?: (visit: Visit, aim: Aim, rest: string) => Reply | undefined;
}>;

/** A link as large as the page allows, so that a test cannot miss it. */
export function link(href: string, attributes = ''): string {
  return `<a id="go" class="choice tall" href="${escapeHtml(href)}" ${attributes}>Go</a>`;
}

/** A button for vectors that act by script. */
export const button = (): string => '<button id="go" type="button" class="choice tall">Go</button>';
