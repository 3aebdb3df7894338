import type { ServerResponse } from 'node:http';
import { type FaultName, faultNames } from '../options';
import { type Answer, html, type Misbehaviour, type Reply, redirect, send, type Visit } from '../visit';

function later(response: ServerResponse, ms: number, act: () => void): void {
  const timer = setTimeout(act, ms);
  response.on('close', () => clearTimeout(timer));
}

function slow(seconds: number, then: Reply): Misbehaviour {
  return (response) => later(response, seconds * 1000, () => send(response, then));
}

/** Ten pieces over the whole time, the first at once: the page begins to show long before it has loaded. */
function trickle(seconds: number, answer: Answer): Misbehaviour {
  return (response) => {
    const size = Math.ceil(answer.body.length / 10);
    response.writeHead(answer.status, answer.headers);
    const write = (index: number): void => {
      response.write(answer.body.slice(index * size, (index + 1) * size));
      if (index === 9) response.end();
      else later(response, seconds * 100, () => write(index + 1));
    };
    write(0);
  };
}

function truncated(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': 10_000 });
  response.write('<!doctype html><title>Cut short</title><h1>The rest of this page');
  later(response, 100, () => response.destroy());
}

/** Its script never yields for the given time, so the page stops answering. */
function busy(seconds: number): Answer {
  return html(`<!doctype html><title>Busy</title><h1>Busy</h1>
<script>addEventListener('load', () => setTimeout(() => { for (const end = Date.now() + ${seconds * 1000}; Date.now() < end;); }, 200));</script>`);
}

function failure(status: number): Answer {
  return html(`<!doctype html><title>${status}</title><h1>Something is wrong (${status})</h1>`, status);
}

function endless(visit: Visit): Answer {
  const turn = Number(visit.query.get('turn') ?? 0) + 1;
  return redirect(`https://${visit.host}/broken/redirects?turn=${turn}`);
}

/** The reply for one fault. `then` is what would have been answered; the slow faults deliver it in the end. */
export function faultReply(name: FaultName, visit: Visit, seconds: number, then: Reply): Reply {
  switch (name) {
    case 'slow':
      return slow(seconds, then);
    case 'trickle':
      return typeof then === 'function' ? then : trickle(seconds, then);
    case 'reset':
      return (response) => void response.socket?.destroy();
    case 'never':
      return () => undefined;
    case 'truncated':
      return truncated;
    case 'busy':
      return busy(seconds);
    case 'redirects':
      return endless(visit);
    case '404':
    case '500':
    case '503':
      return failure(Number(name));
    default:
      return name satisfies never;
  }
}

/** `/broken/<fault>?seconds=N`; nothing for any other path. */
export function brokenReply(visit: Visit): Reply | undefined {
  const name = faultNames.find((fault) => visit.path === `/broken/${fault}`);
  if (name === undefined) return undefined;
  const seconds = Number(visit.query.get('seconds') ?? visit.options.faultSeconds);
  const items = Array.from(
    { length: 40 },
    (_, index) => `<p>Line ${index + 1} of a page that takes its time.</p>`,
  );
  return faultReply(
    name,
    visit,
    seconds,
    html(`<!doctype html><title>At last</title><h1>At last</h1>${items.join('')}`),
  );
}
