import type { ReplicaOptions } from '../options';
import { html, type Reply, type Visit } from '../visit';
import type { Labels, Words } from '../words/labels';
import { wordsFor } from '../words/words';
import { page } from './layout';

const chatAddress = '/message-us?origin=contact-us&muClientName=replica';

function chatOpener(labels: Labels, opens: ReplicaOptions['chatOpens']): string {
  switch (opens) {
    case 'link':
      return `<a class="choice" target="_blank" href="${chatAddress}">${labels.needHelp}</a>`;
    case 'window-open':
      return `<button type="button" class="choice" data-open="${chatAddress}">${labels.needHelp}</button>`;
    case 'same-tab':
      return `<a class="choice" href="${chatAddress}">${labels.needHelp}</a>`;
    default:
      return opens satisfies never;
  }
}

/** Today's hub: tiles, of which one leads on to a list whose last entry opens the chat. */
export function todayHub({ labels, copy }: Words, opens: ReplicaOptions['chatOpens']): string {
  const tile = (title: string, text: string, next: string) =>
    `<button type="button" class="choice tall" aria-pressed="false" data-next="${next}">
      <strong>${title}</strong><span>${text}</span></button>`;
  const tiles = copy.tiles.map(([title, text]) => tile(title, text, 'topics'));
  const needs = copy.otherNeeds.map(
    (need) => `<a class="choice" href="/gp/help/customer/display.html">${need}</a>`,
  );
  return `<section class="card" data-step="topics">
    <h2>${labels.helpWith}</h2>
    <div class="grid">${tiles.join('')}${tile(labels.tileElse, copy.tileElseText, 'something-else')}</div>
  </section>
  <section class="card" data-step="something-else" hidden>
    <h2>${copy.elseTitle}</h2>
    <div class="list">${needs.join('')}${chatOpener(labels, opens)}</div>
  </section>`;
}

/** One turn of the bot: lines that come one by one, then the answers to choose from. */
type Turn = Readonly<{
  lines: readonly string[];
  replies: readonly (readonly [text: string, turn: string])[];
}>;

function conversation({ labels, copy }: Words): Readonly<Record<string, Turn>> {
  const topics = [
    ...copy.botTopics.map((topic) => [topic, 'article'] as const),
    [copy.botTopicElse, 'offer'] as const,
  ];
  return {
    start: { lines: copy.botHello, replies: topics },
    article: { lines: [copy.botNotHere], replies: topics },
    offer: {
      lines: copy.botOffer,
      replies: [
        [labels.associate, 'associate'],
        [labels.phoneCall, 'call'],
      ],
    },
    associate: { lines: copy.associateJoined, replies: [] },
    call: { lines: [`${labels.willCall}.`, ...copy.callBooked], replies: [] },
  };
}

/** `/message-us`: a chat with a bot that leads to a person or to a call. */
export function chatPage(visit: Visit): Reply {
  const words = wordsFor(visit);
  const { copy } = words;
  const turns = JSON.stringify(conversation(words)).replaceAll('<', '\\u003c');
  const body = `<section class="card chat">
    <h1>${copy.chatTitle}</h1>
    <div id="lines" aria-live="polite"></div>
    <div id="replies"></div>
    <form id="compose"><input aria-label="${copy.chatPlaceholder}" placeholder="${copy.chatPlaceholder}" autocomplete="off"></form>
  </section>
  <script type="application/json" id="turns">${turns}</script>`;
  return html(page(visit, words, { title: copy.chatTitle, body, scripts: ['chat.js'] }));
}
