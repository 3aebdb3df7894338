import type { Words } from '../words/labels';

function choice(text: string, next: string, note = ''): string {
  return `<button type="button" class="choice" aria-pressed="false" data-next="${next}" data-note="${note}">${text}</button>`;
}

function radio(text: string, next: string, note = ''): string {
  return `<label class="choice"><input type="radio" name="issue" data-next="${next}" data-note="${note}"> ${text}</label>`;
}

function topicSection({ labels, copy }: Words): string {
  const [first, ...rest] = copy.otherTopics.map((topic) => choice(topic, 'section-1', copy.topicNote));
  return `<section class="card" data-step="section-1">
    <h2><small>${labels.sectionWord} 1</small> ${labels.helpWith}</h2>
    <div class="tabs">${first}${choice(labels.devices, 'device')}${rest.join('')}</div>
    <p class="note" data-note-out></p>
  </section>
  <section class="card" data-step="device" hidden>
    <h2>${copy.yourDevices}</h2>
    <div class="grid">
      ${choice(labels.echo, 'section-2')}${choice(labels.echoNamed, 'section-2')}
      ${copy.otherDevices.map((device) => choice(device, 'section-2')).join('')}
    </div>
  </section>`;
}

function issueSection({ labels, copy }: Words): string {
  return `<section class="card" data-step="section-2" hidden>
    <h2><small>${labels.sectionWord} 2</small> ${labels.tellUsMore}</h2>
    <fieldset>
      <legend>${labels.issueDetails}</legend>
      ${copy.otherIssues.map((issue) => radio(issue, 'section-2', copy.issueNote)).join('')}
      ${radio(labels.somethingElse, 'section-3')}
    </fieldset>
    <p class="note" data-note-out></p>
  </section>`;
}

function channelSection({ labels, copy }: Words): string {
  const channel = (href: string, label: string, note: string) =>
    `<a class="choice tall" href="${href}"><strong>${label}</strong><span>${note}</span></a>`;
  return `<section class="card" data-step="section-3" hidden>
    <h2><small>${labels.sectionWord} 3</small> ${labels.howToTalk}</h2>
    <p>${copy.channelLead}</p>
    <div class="grid">
      ${channel('/hz/contact-us/email', labels.email, copy.channelNotes.email)}
      ${channel('/hz/contact-us/call', labels.phone, copy.channelNotes.phone)}
      ${channel('/message-us', labels.chat, copy.channelNotes.chat)}
    </div>
  </section>`;
}

/** The form of 2018: three sections on one page, each shown once the one before is answered. */
export function articleForm(words: Words): string {
  return topicSection(words) + issueSection(words) + channelSection(words);
}
