import { app } from 'electron';
import { commandFor, ownWords, parseArguments, type Request, unknownOptions } from './core/arguments';
import { plainUserAgent } from './core/guide/user-agent';
import { isStateCommand } from './core/state/commands';
import { registerAppScheme } from './platform/app-protocol';
import { askRunning, claimCommandSocket } from './platform/command-socket';
import { answerOnTerminal, becomeTheOnly, endWith, giveUp, troubleWith } from './platform/launch';
import { startApplication } from './wiring/application';
import { answerCommand, answerStatusAlone } from './wiring/command-line';
import { atOnce, createStoreOn, now, openDisk, t } from './wiring/environment';

const dataFolder = (): string => app.getPath('userData');

/** Where nobody runs, the data itself is asked: read for a status, changed under the lock for anything else. */
const answerAlone = async (request: Request): Promise<void> => {
  // Nothing is written: a status must not begin a life of its own.
  if (request.kind === 'status')
    return endWith(answerStatusAlone(openDisk({ isReadOnly: true }).opened, request.isJson));
  const command = commandFor(request);
  // The words of a status set nothing in motion: what is told as not done must not be done by the other one later.
  const isOurs = becomeTheOnly(['status']) && (await claimCommandSocket(dataFolder()));
  if (!isOurs) return endWith({ code: 1, out: '', err: `${t('cli.notAnswered')}\n` });
  if (!command || request.kind === 'quit')
    return endWith({ code: 1, out: '', err: `${t('cli.notRunning')}\n` });
  const store = createStoreOn(openDisk({ later: atOnce }));
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

/** Starts, unless another Hangup of this data folder has slipped through the first lock: then it gets the words. */
const start = async (words: readonly string[], request: Request): Promise<void> => {
  const [socket] = await Promise.all([claimCommandSocket(dataFolder()), app.whenReady()]);
  if (socket) return startApplication(request, socket);
  await askRunning(dataFolder(), { words });
  endWith({ code: 0, out: `${t('cli.alreadyRunning')}\n`, err: '' });
};

const main = (): void => {
  const words = ownWords(process.argv, app.isPackaged);
  const request = parseArguments(words, now());
  // electron-store writes in place, not atomically, where this is set.
  delete process.env.SNAP;
  if (answerOnTerminal(request, t)) return;
  for (const option of unknownOptions(words)) process.stderr.write(`${t('cli.ignored', { option })}\n`);
  if (request.kind !== 'run') {
    askOrAnswer(words, request).catch((error) => giveUp(error, t));
    return;
  }
  const trouble = troubleWith(dataFolder());
  if (trouble) {
    giveUp(trouble, t);
    return;
  }
  if (!becomeTheOnly(words)) {
    endWith({ code: 0, out: `${t('cli.alreadyRunning')}\n`, err: '' });
    return;
  }
  // Every window asks for the sandbox itself; as root, where Chromium has none, this call would end every renderer.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  app.userAgentFallback = plainUserAgent(app.userAgentFallback);
  start(words, request).catch((error) => giveUp(error, t));
};

main();
