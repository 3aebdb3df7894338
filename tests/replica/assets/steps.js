// Shows the steps of the help form one after another and gives each its own fragment, as single-page sites do.
const delayMs = Number(document.body.getAttribute('data-delay-ms'));
const steps = [...document.querySelectorAll('[data-step]')].filter((step) => step instanceof HTMLElement);

/** @param {string} name */
function show(name) {
  const last = steps.findIndex((step) => step.getAttribute('data-step') === name);
  steps.forEach((step, index) => {
    step.hidden = index > Math.max(last, 0);
  });
  steps[last]?.scrollIntoView({ block: 'nearest' });
}

/** @param {HTMLElement} choice */
function choose(choice) {
  const card = choice.closest('.card');
  for (const other of card?.querySelectorAll('[aria-pressed]') ?? []) {
    other.setAttribute('aria-pressed', String(other === choice));
  }
  const note = card?.querySelector('[data-note-out]');
  if (note) note.textContent = choice.getAttribute('data-note') ?? '';
  const next = choice.getAttribute('data-next') ?? '';
  history.pushState(null, '', `#${next}`);
  setTimeout(show, delayMs, next);
}

for (const choice of document.querySelectorAll('[data-next]')) {
  const event = choice instanceof HTMLInputElement ? 'change' : 'click';
  if (choice instanceof HTMLElement) choice.addEventListener(event, () => choose(choice));
}
for (const opener of document.querySelectorAll('[data-open]')) {
  if (opener instanceof HTMLElement) {
    opener.addEventListener('click', () => window.open(opener.getAttribute('data-open') ?? '', '_blank'));
  }
}
addEventListener('popstate', () => show(location.hash.slice(1)));

// A late page has nothing to find at first: its first step, too, waits.
for (const step of steps) step.hidden = true;
setTimeout(show, delayMs, location.hash.slice(1));
