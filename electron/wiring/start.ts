import { app } from 'electron';
import { commandFor, parseArguments, type Request, unknownOptions } from '../core/arguments';
import { isStateCommand } from '../core/state/commands';
import { askRunning, claimCommandSocket } from '../platform/command-socket';
import { answerOnTerminal, becomeTheOnly, endWith, giveUp } from '../platform/launch';
import { startApplication } from './application';
import { answerCommand, answerStatusAlone } from './command-line';
import { atOnce, createStoreOn, now, openDisk, speak, t } from './environment';
import type { Place } from './place';

const dataFolder = (): string => app.getPath('userData');

/** Where nobody runs, the data itself is asked: read for a status, changed under the lock for anything else. */
const answerAlone = async (request: Request): Promise<void> => {
  // Nothing is written: a status must not begin a life of its own.
  if (request.kind === 'status') {
    const { opened } = openDisk({ isReadOnly: true });
    await speak(opened.saved.preferences.language);
    return endWith(answerStatusAlone(opened, request.isJson));
  }
  const command = commandFor(request);
  // The words of a status set nothing in motion: what is told as not done must not be done by the other one later.
  const isOurs = becomeTheOnly(['status']) && (await claimCommandSocket(dataFolder()));
  if (!isOurs) return endWith({ code: 1, out: '', err: `${t('cli.notAnswered')}\n` });
  if (!command || request.kind === 'quit')
    return endWith({ code: 1, out: '', err: `${t('cli.notRunning')}\n` });
  const store = createStoreOn(openDisk({ later: atOnce }));
  await speak(store.state().saved.preferences.language);
  endWith(
    await answerCommand(store, command, async () =>
      isStateCommand(command) ? store.dispatch(command) : { ok: true },
    ),
  );
};

/** Words for a Hangup that runs already: asked first, and answered on this terminal. */
const askOrAnswer = async (words: readonly string[], request: Request): Promise<void> => {
  const answer = await askRunning(dataFolder(), { words });
  return answer ? endWith(answer) : answerAlone(request);
};

/** What becomes of a start, given the place that it found. */
const settle = async (words: readonly string[], request: Request, place: Place): Promise<void> => {
  switch (place.kind) {
    case 'ours':
      return startApplication(request, place);
    case 'taken':
      if (place.isUntold) await askRunning(dataFolder(), { words });
      return endWith({ code: 0, out: `${t('cli.alreadyRunning')}\n`, err: '' });
    case 'trouble':
      return giveUp(place.error, t);
    default:
      return place satisfies never;
  }
};

const begin = async (words: readonly string[], place: Place | null): Promise<void> => {
  // What the person chose is known only once the data is open.
  await speak('system');
  const request = parseArguments(words, now());
  if (answerOnTerminal(request, t)) return;
  for (const option of unknownOptions(words)) process.stderr.write(`${t('cli.ignored', { option })}\n`);
  await (place ? settle(words, request, place) : askOrAnswer(words, request));
};

/** Does what the words ask for; `place` is null where they do not ask for a start. */
export const start = (words: readonly string[], place: Place | null): void =>
  void begin(words, place).catch((error) => giveUp(error, t));
