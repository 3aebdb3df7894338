/** The ways in which a page can fail; each is also served at `/broken/<name>`. */
export const faultNames = [
  'slow',
  'trickle',
  'reset',
  'never',
  'truncated',
  'busy',
  'redirects',
  '404',
  '500',
  '503',
] as const;

/** One of `faultNames`. */
export type FaultName = (typeof faultNames)[number];

/** How the replica behaves; every field can also be changed while it runs, with `configure`. */
export type ReplicaOptions = Readonly<{
  /** `article`: the form of 2018 on one page. `today`: tiles, then a chat in a new tab. */
  flow: 'article' | 'today';
  /** `auto`: German on www.amazon.de, English elsewhere. */
  language: 'auto' | 'en' | 'de';
  /** `renamed`: every label says something else, as after a redesign. */
  labels: 'standard' | 'renamed';
  /** `lazy`: each step appears 1.5 s late. `framed`: the steps are inside an iframe. */
  rendering: 'plain' | 'lazy' | 'framed';
  /** How the help page opens the chat. */
  chatOpens: 'link' | 'window-open' | 'same-tab';
  /** What stands between the password and the help page. */
  signIn: 'plain' | 'code' | 'captcha';
  /** What goes wrong at `/contact-us` (`trickle`: at the page it leads to). */
  fault: FaultName | 'none';
  /** Length of the slow faults. */
  faultSeconds: number;
  /** `wrong`: the server shows a key that is not in the list given to Chromium. */
  certificate: 'trusted' | 'wrong';
}>;

/** What a replica does when nothing is asked of it. */
export const defaultOptions: ReplicaOptions = {
  flow: 'article',
  language: 'auto',
  labels: 'standard',
  rendering: 'plain',
  chatOpens: 'link',
  signIn: 'plain',
  fault: 'none',
  faultSeconds: 3,
  certificate: 'trusted',
};
