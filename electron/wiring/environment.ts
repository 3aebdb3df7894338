import { lstatSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { marketplaceIn } from '../core/guide/marketplaces';
import { type LanguageWish, type Tongue, tongueFor } from '../core/language';
import type { Translate } from '../core/message';
import { type Moment, zoneOr } from '../core/reminder/moment';
import { startingState } from '../core/state/app-state';
import { createReduce } from '../core/state/reduce';
import { routes } from '../guides/guides';
import { loadTranslate } from '../locales/translate';
import { createPrimaryFile } from '../platform/primary-file';
import type { DataStore } from '../services/data/data-store';
import { openData } from '../services/data/open-data';
import { createStore, type Store } from '../services/store';

/** The folder of the built application: main, preload, renderer and assets lie beside each other. */
export const builtFolder = __dirname;
export const iconFile = join(builtFolder, 'assets/icon.png');
/** Beside the asar, or beside the build: another program has to be able to read it. */
export const licencesFile = join(
  app.isPackaged ? process.resourcesPath : dirname(builtFolder),
  'licences.txt',
);

let spoken: Tongue = tongueFor('en', []);
let asked = spoken;
let translate: Translate | null = null;

/** The language that is spoken now, and the locale to write dates in. */
export const tongue = (): Tongue => spoken;

export const locale = (): string => spoken.locale;

/** Says something in the language that is spoken now. Throws before any is. */
export const t: Translate = (key, values) => {
  if (!translate) throw new Error(`nothing can be said yet, and so not ${key}`);
  return translate(key, values);
};

/** Speaks as wished once the messages are there; of two wishes in a row the later one counts. */
export const speak = async (wish: LanguageWish): Promise<void> => {
  const wanted = tongueFor(wish, app.getPreferredSystemLanguages());
  asked = wanted;
  const loaded = await loadTranslate(wanted.language);
  if (asked !== wanted) return;
  translate = loaded;
  spoken = wanted;
};

/** Where Linux and macOS keep their zone: a link to it, or a copy of it. */
const zoneFile = '/etc/localtime';

/** Changes whenever somebody sets the zone; null where the system keeps it elsewhere. */
const traceOfZone = (): string | null => {
  try {
    return [lstatSync(zoneFile), statSync(zoneFile)].map(({ ino, ctimeMs }) => `${ino} ${ctimeMs}`).join();
  } catch {
    return null;
  }
};

let lastTrace: string | null = null;
let zone: string | null = null;

/**
 * Makes V8 ask the system for its zone again, which it otherwise does once: writing TZ is what makes Node tell it so. The
 * main process never hears of a new zone by itself (https://github.com/electron/electron/issues/33723). Where it is seen
 * that nobody set another one V8 is left alone: it forgets all it knows of dates, and learning it again each minute was
 * most of what an idle Hangup computed.
 */
export const lookAtZone = (): void => {
  const trace = traceOfZone();
  if (trace !== null && trace === lastTrace) return;
  lastTrace = trace;
  zone = null;
  const { TZ } = process.env;
  process.env.TZ = TZ ?? '';
  if (TZ === undefined) delete process.env.TZ;
};

/** The one clock of the product. */
export const now = (): Moment => {
  zone ??= zoneOr('UTC', Intl.DateTimeFormat().resolvedOptions().timeZone);
  return { at: new Date().toISOString(), zone };
};

/** The one timer of the product. */
export const setTimer = (callback: () => void, ms: number): (() => void) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
};

/** What need not be waited for, in a process that goes on. */
const soon = (task: () => void): void => void setTimer(task, 0);

/** In a process that ends with its answer there is no later. */
export const atOnce = (task: () => void): void => task();

/** The country of the system's first language (ISO 3166), as in `de-AT`; empty where it does not say. */
const systemCountry = (): string => {
  const [first = ''] = app.getPreferredSystemLanguages();
  return /-([A-Z]{2})\b/.exec(first)?.[1] ?? '';
};

/** Opens everything on disk; read-only it neither writes nor moves anything. */
export const openDisk = ({ isReadOnly = false, later = soon } = {}): DataStore => {
  const folder = app.getPath('userData');
  return openData({
    folder,
    writePrimary: createPrimaryFile(folder).write,
    now,
    marketplace: marketplaceIn(systemCountry()),
    later,
    isReadOnly,
  });
};

/** The state of what was opened, and its owner from then on. */
export const createStoreOn = ({ opened, save }: DataStore): Store =>
  createStore({
    initial: startingState(opened.saved, opened.notices, opened.recovery),
    reduce: createReduce(routes),
    now,
    save,
  });
