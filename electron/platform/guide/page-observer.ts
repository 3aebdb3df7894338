import type { WebContents } from 'electron';
import type { GuideObservation, PageProblem } from '../../core/guide/guide-session';
import { aborted } from './page-gates';
import { cacheMiss, isBeingRenewed } from './page-reload';

/** Chromium's error numbers (net_error_list.h) that need an answer of their own. */
const blockedByClient = -20;
const tooManyRedirects = -310;
const errorWithoutPage = -379;
const isCertificateError = (code: number): boolean => code <= -200 && code > -300;

const kindOf = (code: number): PageProblem['kind'] => {
  if (code === blockedByClient) return 'blocked';
  if (code === tooManyRedirects) return 'redirects';
  if (code === errorWithoutPage) return 'server';
  return isCertificateError(code) ? 'certificate' : 'offline';
};

/** Reports what can be known of a page from outside: where it is, whether it loads, and why it does not. */
export const observePage = (
  contents: WebContents,
  isAllowed: (url: string) => boolean,
  observe: (observation: GuideObservation) => void,
): void => {
  const canGoBack = (): boolean => contents.navigationHistory.canGoBack();

  contents.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument && isAllowed(url)) observe({ kind: 'page-started', url });
  });
  // What is refused is told by the gates, and never counts as a page that is there.
  contents.on('did-navigate', (_event, url, status) =>
    observe(
      isAllowed(url) ? { kind: 'page-shown', url, status, canGoBack: canGoBack() } : { kind: 'page-lost' },
    ),
  );
  contents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
    if (isMainFrame && isAllowed(url)) observe({ kind: 'page-renamed', url, canGoBack: canGoBack() });
  });
  contents.on('did-stop-loading', () => observe({ kind: 'page-settled' }));
  contents.on('did-fail-load', (_event, code, detail, url, isMainFrame) => {
    if (!isMainFrame || code === aborted) return;
    if (code === cacheMiss || !isAllowed(url)) return observe({ kind: 'page-lost' });
    observe({ kind: 'page-failed', problem: { kind: kindOf(code), url, detail }, canGoBack: canGoBack() });
  });
  contents.on('unresponsive', () =>
    observe({ kind: 'page-failed', problem: { kind: 'hung', url: contents.getURL(), detail: '' } }),
  );
  contents.on('responsive', () => observe({ kind: 'page-back' }));
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || isBeingRenewed(contents)) return;
    observe({ kind: 'page-failed', problem: { kind: 'crashed', url: contents.getURL(), detail: reason } });
  });
};
