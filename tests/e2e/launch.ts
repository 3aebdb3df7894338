import { type ChildProcess, spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Bus } from '../desk/bus';
import { jumpable, removeClockOf, shiftedEnv, type TimeOffset } from '../desk/faketime';
import { createHome, type Home } from '../desk/home';
import { killTree, type ProcessInfo, processTree } from '../desk/processes';
import { waitFor } from '../desk/wait';

/** The folder of the built project. */
export const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What to start, and the world it is to find itself in. */
export type LaunchOptions = {
  readonly bus: Bus;
  /** The folder of the app; the built project by default. */
  readonly appFolder?: string;
  /** A program, with its first arguments, to start in the place of Electron with the app's folder. */
  readonly program?: readonly [string, ...string[]];
  /** `--user-data-dir`; inside the home by default. Give that of an earlier run to start the app again. */
  readonly dataFolder?: string;
  /** The home of an earlier run, to find again what that run left outside its data folder. */
  readonly home?: Home;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Live at another time: from the start, or as a file says that `jumpable` writes. */
  readonly time?: TimeOffset | { readonly file: string };
};

/** How a process ended. */
export type Exit = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

/** An app that was started. */
export type RunningApp = {
  readonly pid: number;
  readonly startedAtMs: number;
  readonly dataFolder: string;
  readonly home: Home;
  readonly exited: Promise<Exit>;
  /** Standard output and standard error so far. */
  output(): string;
  /** Waits until the output matches; returns the match. */
  waitForOutput(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>;
  /** Asks it to end (SIGTERM), and ends it after 5 s. */
  quit(): Promise<Exit>;
  /** Ends it and all its processes at once, like a crash. */
  kill(): Promise<Exit>;
  /** The processes of the app that run now, the main one first. */
  processes(): readonly ProcessInfo[];
};

/** An app whose windows can be driven with Playwright. */
export type DrivenApp = RunningApp & {
  readonly electronApp: ElectronApplication;
  /** Waits for the window, or the view in a window, whose address matches. */
  page(pattern: RegExp, timeoutMs?: number): Promise<Page>;
  panel(): Promise<Page>;
  guide(): Promise<Page>;
};

/** The Electron that the tests run on. */
export const electronPath = (): string => {
  if (process.getuid?.() === 0) {
    throw new Error(
      'end-to-end tests run as an ordinary user: for root Chromium would switch its sandbox off',
    );
  }
  const { HANGUP_ELECTRON: path } = process.env;
  if (!path) throw new Error('HANGUP_ELECTRON must name the Electron executable; the test runner sets it');
  return path;
};

const timeEnv = (time: LaunchOptions['time']) => {
  if (time === undefined) return {};
  return typeof time === 'string' ? shiftedEnv(time) : jumpable(time.file).env;
};

const prepare = async (options: LaunchOptions) => {
  const [executable, ...first] = options.program ?? [electronPath(), options.appFolder ?? PROJECT_ROOT];
  const home = options.home ?? (await createHome(options.bus.address));
  const dataFolder = options.dataFolder ?? join(home.folder, 'data');
  const args = [...first, `--user-data-dir=${dataFolder}`, ...(options.args ?? [])];
  const env = { ...home.env, ...timeEnv(options.time), ...options.env };
  return { executable, home, dataFolder, args, env, startedAtMs: Date.now() };
};

type Prepared = Awaited<ReturnType<typeof prepare>>;

const createOutput = () => {
  let text = '';
  const append = (chunk: Buffer) => {
    text += chunk.toString();
  };
  return {
    text: () => text,
    listenTo(child: ChildProcess) {
      child.stdout?.on('data', append);
      child.stderr?.on('data', append);
    },
  };
};

const exitOf = async (child: ChildProcess): Promise<Exit> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return { code: child.exitCode, signal: child.signalCode };
};

const describeRun = (
  child: ChildProcess,
  { startedAtMs, dataFolder, home }: Prepared,
  output: () => string,
): RunningApp => {
  const pid = child.pid;
  if (pid === undefined) throw new Error(`could not start ${child.spawnfile}`);
  let hasExited = false;
  const end = () => {
    if (!hasExited) killTree(pid);
  };
  process.once('exit', end);
  const exited = exitOf(child).then((exit) => {
    hasExited = true;
    process.off('exit', end);
    removeClockOf(pid);
    return exit;
  });
  const kill = () => {
    end();
    return exited;
  };
  return {
    pid,
    startedAtMs,
    dataFolder,
    home,
    exited,
    output,
    waitForOutput: (pattern, timeoutMs = 30_000) =>
      waitFor(() => pattern.exec(output()) ?? undefined, {
        timeoutMs,
        failure: () => `the output does not match ${pattern}:\n${output()}`,
      }),
    kill,
    async quit() {
      child.kill('SIGTERM');
      const timer = setTimeout(kill, 5000);
      return exited.finally(() => clearTimeout(timer));
    },
    processes: () => processTree(pid),
  };
};

const launchPlainly = async (prepared: Prepared): Promise<RunningApp> => {
  const { executable, args, env } = prepared;
  const child = spawn(executable, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = createOutput();
  output.listenTo(child);
  await once(child, 'spawn');
  return describeRun(child, prepared, output.text);
};

const launchDriven = async (prepared: Prepared): Promise<DrivenApp> => {
  const { executable, args, env, dataFolder } = prepared;
  const output = createOutput();
  // Playwright hands over the process only once the app is up, when its first words have been said.
  const onProcess = (message: unknown) => {
    const { process: child } = message as { readonly process: ChildProcess };
    child.once('spawn', () => {
      if (child.spawnargs.includes(`--user-data-dir=${dataFolder}`)) output.listenTo(child);
    });
  };
  subscribe('child_process', onProcess);
  try {
    const electronApp = await _electron.launch({
      executablePath: executable,
      args,
      env,
      chromiumSandbox: true,
    });
    const app = describeRun(electronApp.process(), prepared, output.text);
    return { ...app, electronApp, ...windowsOf(electronApp) };
  } catch (error) {
    throw new Error(`the app did not start; its output was:\n${output.text()}`, { cause: error });
  } finally {
    unsubscribe('child_process', onProcess);
  }
};

const windowsOf = (electronApp: ElectronApplication) => {
  const page = (pattern: RegExp, timeoutMs = 30_000): Promise<Page> => {
    const urls = () => electronApp.windows().map((window) => window.url());
    return waitFor(() => electronApp.windows().find((window) => pattern.test(window.url())), {
      timeoutMs,
      failure: () => `no window at ${pattern}; there are: ${urls().join(', ') || 'none'}`,
    });
  };
  return {
    page,
    panel: () => page(/^app:\/\/hangup\/panel\.html/),
    guide: () => page(/^app:\/\/hangup\/guide-bar\.html/),
  };
};

/**
 * Starts the app on the desk's bus, as an ordinary user would: sandbox on, no flag but the data folder.
 * With `driver` the same app is started by Playwright, which adds its debugging ports.
 */
export function launchHangup(options: LaunchOptions & { readonly driver: true }): Promise<DrivenApp>;
export function launchHangup(options: LaunchOptions & { readonly driver?: false }): Promise<RunningApp>;
export async function launchHangup({
  driver = false,
  ...options
}: LaunchOptions & { readonly driver?: boolean }): Promise<RunningApp | DrivenApp> {
  const prepared = await prepare(options);
  return driver ? launchDriven(prepared) : launchPlainly(prepared);
}
