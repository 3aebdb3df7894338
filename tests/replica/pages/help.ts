import { html, type Reply, redirect, type Visit } from '../visit';
import { wordsFor } from '../words/words';
import { articleForm } from './article';
import { faultReply } from './broken';
import { isSignedIn, page } from './layout';
import { askToSignIn } from './sign-in';
import { chatPage, todayHub } from './today';

const hub = '/hz/contact-us/foresight/hubgateway';
const frame = '/hz/contact-us/foresight/frame';
const call = '/hz/contact-us/call';

function hubReply(visit: Visit): Reply {
  const words = wordsFor(visit);
  const { copy } = words;
  const isFramed = visit.options.rendering === 'framed';
  const title = words.labels.helpWith;
  const steps =
    visit.options.flow === 'article' ? articleForm(words) : todayHub(words, visit.options.chatOpens);
  if (visit.path === frame) {
    const head = '<base target="_top">';
    return html(page(visit, words, { title, body: steps, scripts: ['steps.js'], head, isBare: true }));
  }
  const content = isFramed ? `<iframe class="steps" title="${copy.site}" src="${frame}"></iframe>` : steps;
  const body = `<h1>${copy.site}</h1><p class="lead">${copy.hubLead}</p>${content}`;
  const reply = html(page(visit, words, { title, body, scripts: isFramed ? [] : ['steps.js'] }));
  const { fault, faultSeconds } = visit.options;
  return fault === 'trickle' ? faultReply(fault, visit, faultSeconds, reply) : reply;
}

function callReply(visit: Visit): Reply {
  if (visit.method === 'POST') return redirect(`${call}?step=requested`);
  const words = wordsFor(visit);
  const { labels, copy } = words;
  const isRequested = visit.query.get('step') === 'requested';
  const body = isRequested
    ? `<section class="card"><h1>${labels.willCall}</h1><p>${copy.willCallLead}</p></section>`
    : `<form class="card narrow" method="post" action="${call}">
        <h1>${labels.phone}</h1><p>${copy.numberLead}</p>
        <label>${copy.yourNumber}<input name="number" type="tel" autocomplete="tel" required></label>
        <button class="primary" type="submit">${labels.callMe}</button>
      </form>`;
  return html(page(visit, words, { title: isRequested ? labels.willCall : labels.phone, body }));
}

function emailReply(visit: Visit): Reply {
  const words = wordsFor(visit);
  const body = `<section class="card"><h1>${words.labels.email}</h1><p>${words.copy.emailLead}</p>
    <textarea rows="6" aria-label="${words.labels.email}"></textarea></section>`;
  return html(page(visit, words, { title: words.labels.email, body }));
}

function contactReply(visit: Visit): Reply {
  const onward = isSignedIn(visit) ? redirect(`https://${visit.host}${hub}`) : askToSignIn(visit);
  const { fault, faultSeconds } = visit.options;
  return fault === 'none' || fault === 'trickle' ? onward : faultReply(fault, visit, faultSeconds, onward);
}

function signedInReply(visit: Visit): Reply | undefined {
  switch (visit.path) {
    case hub:
    case frame:
      return hubReply(visit);
    case call:
      return callReply(visit);
    case '/hz/contact-us/email':
      return emailReply(visit);
    case '/message-us':
      return chatPage(visit);
    default:
      return undefined;
  }
}

/** The help pages themselves; nothing for any other path. */
export function helpReply(visit: Visit): Reply | undefined {
  if (visit.path === '/contact-us' || visit.path === '/contact-us/') return contactReply(visit);
  // The fallback address works even while /contact-us is at fault.
  if (visit.path === '/gp/help/customer/contact-us')
    return contactReply({ ...visit, options: { ...visit.options, fault: 'none' } });
  const reply = signedInReply(visit);
  return reply === undefined || isSignedIn(visit) ? reply : askToSignIn(visit);
}
