// Plays the bot: lines one by one, then the answers to choose from.
/** @typedef {{ lines: string[], replies: [text: string, turn: string][] }} Turn */
const pauseMs = 300 + Number(document.body.getAttribute('data-delay-ms'));
/** @type {Record<string, Turn>} */
const turns = JSON.parse(document.getElementById('turns')?.textContent ?? '{}');
const lines = document.getElementById('lines');
const replies = document.getElementById('replies');
const compose = document.getElementById('compose');

/** @param {number} ms */
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * @param {string} text
 * @param {'bot' | 'person'} who
 */
function say(text, who) {
  const line = document.createElement('p');
  line.className = `line ${who}`;
  line.textContent = text;
  lines?.append(line);
  line.scrollIntoView({ block: 'nearest' });
}

/** @param {string} name */
async function play(name) {
  const turn = turns[name];
  if (!turn) return;
  replies?.replaceChildren();
  for (const text of turn.lines) {
    await pause(pauseMs);
    say(text, 'bot');
  }
  await pause(pauseMs);
  for (const [text, next] of turn.replies) {
    const reply = document.createElement('button');
    reply.type = 'button';
    reply.className = 'choice';
    reply.textContent = text;
    reply.addEventListener('click', () => {
      say(text, 'person');
      void play(next);
    });
    replies?.append(reply);
  }
}

compose?.addEventListener('submit', (event) => {
  event.preventDefault();
  const input = compose.querySelector('input');
  if (input?.value) say(input.value, 'person');
  if (input) input.value = '';
});
void play('start');
