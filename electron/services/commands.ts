import type { Reply } from '../contract';
import type { Item } from '../core/checklist/inventory';
import { type Command, commandSchema, type EffectCommand, isStateCommand } from '../core/state/commands';
import type { Store } from './store';
import { type DataCommand, isDataCommand } from './transfer/data-commands';
import { createUnsaved } from './unsaved';

/** What commands can set in motion outside the state. Each may reject with an error to be told to the person. */
export interface Effects {
  readonly openPanel: () => void;
  /** Takes every window and notification off the screen. */
  readonly leaveWindows: () => void;
  readonly openGuide: (isPractice: boolean) => Promise<void>;
  /** Brings Amazon's page into the guide, once the bar is drawn. */
  readonly beginGuide: () => void;
  readonly closeGuide: () => void;
  readonly openGuideInBrowser: () => Promise<void>;
  /** Looks for the words of the step at once. */
  readonly lookOnPage: () => void;
  /** Keeps the sign-in on this computer from now on, or no longer: then what was kept is removed. */
  readonly keepSignIn: (isOn: boolean) => Promise<void>;
  /** Signs out and removes from the disk what was kept of the sign-in. */
  readonly eraseSignIn: () => Promise<void>;
  readonly copyRequest: () => void;
  readonly navigateGuide: (to: 'start' | 'back' | 'reload' | 'stop') => void;
  readonly setLoginItem: (isOn: boolean) => void;
  /** Asks where to, and writes the schedule there; resolves to whether it did. */
  readonly exportCalendar: () => Promise<boolean>;
  /** Asks where to, and writes there what the panel shows as a PDF; resolves to whether it did. */
  readonly savePdf: () => Promise<boolean>;
  readonly checkForUpdate: () => Promise<void>;
  readonly downloadUpdate: () => Promise<void>;
  readonly installUpdate: () => Promise<void>;
  readonly showDataFolder: () => Promise<void>;
  readonly showLogFolder: () => Promise<void>;
  /** Opens the licences of what Hangup is made with in whatever reads a text here. */
  readonly openLicences: () => Promise<void>;
  readonly copyDiagnostics: () => void;
  /** Ends this run and begins another, as if it had been started by hand. */
  readonly startAnew: () => void;
  readonly quit: () => void;
}

interface Parts {
  readonly store: Store;
  readonly effects: Effects;
  readonly newId: () => string;
  readonly carryOutData: (command: DataCommand) => Promise<Reply>;
}

const done: Reply = { ok: true };

/** Carries out what windows and the tray ask for. `handle` takes anything: what does not parse is refused, unchanged. */
export const createCommands = ({ store, effects, newId, carryOutData }: Parts) => {
  const addItem = ({ kind, name, hasKids }: Extract<EffectCommand, { type: 'item/add' }>): Promise<Reply> => {
    const base = { id: newId(), name };
    const item: Item = kind === 'echo' ? { ...base, kind, hasKids: hasKids ?? false } : { ...base, kind };
    return store.dispatch({ type: 'item/added', item });
  };

  const carryOut = async (command: Exclude<EffectCommand, DataCommand>): Promise<Reply> => {
    switch (command.type) {
      case 'item/add':
        return addItem(command);
      case 'contacts/add': {
        const items = command.contacts.map((one) => ({ ...one, id: newId(), kind: 'contact' as const }));
        return store.dispatch({ type: 'items/added', items });
      }
      case 'reminder/add': {
        const { text, schedule, counted } = command;
        return store.dispatch({ type: 'reminder/added', id: newId(), text, schedule, counted });
      }
      case 'changes/retry':
        return unsaved.retry();
      case 'changes/dismiss':
        return unsaved.dismiss();
      case 'panel/open':
        if (command.view) await store.dispatch({ type: 'view/opened', view: command.view });
        effects.openPanel();
        return done;
      case 'windows/leave':
        effects.leaveWindows();
        return store.dispatch({ type: 'windows/left' });
      case 'guide/open':
        await effects.openGuide(command.isPractice ?? false);
        return done;
      case 'guide/close':
        effects.closeGuide();
        return done;
      case 'guide/open-in-browser':
        await effects.openGuideInBrowser();
        return done;
      case 'guide/bar-drawn':
        effects.beginGuide();
        return done;
      case 'guide/back-to-window':
        return store.dispatch({ type: 'guide/moved', isInBrowser: false });
      case 'guide/look':
        effects.lookOnPage();
        return done;
      case 'guide/stay-signed-in':
        await effects.keepSignIn(command.isOn);
        return done;
      case 'guide/erase':
        await effects.eraseSignIn();
        return done;
      case 'guide/copy-request':
        effects.copyRequest();
        return done;
      case 'guide/navigate':
        effects.navigateGuide(command.to);
        return done;
      case 'login-item/set':
        effects.setLoginItem(command.isOn);
        return done;
      case 'history/save-pdf':
        return (await effects.savePdf()) ? done : { ok: true, isCalledOff: true };
      case 'calendar/export':
        return (await effects.exportCalendar()) ? done : { ok: true, isCalledOff: true };
      case 'updates/check':
        await effects.checkForUpdate();
        return done;
      case 'updates/download':
        await effects.downloadUpdate();
        return done;
      case 'updates/install':
        await effects.installUpdate();
        return done;
      case 'data/show-folder':
        await effects.showDataFolder();
        return done;
      case 'log/show-folder':
        await effects.showLogFolder();
        return done;
      case 'licences/open':
        await effects.openLicences();
        return done;
      case 'diagnostics/copy':
        effects.copyDiagnostics();
        return done;
      case 'app/start-anew':
        effects.startAnew();
        return done;
      case 'app/quit':
        effects.quit();
        return done;
      default:
        return command satisfies never;
    }
  };

  const run = async (command: Command): Promise<Reply> => {
    // Nothing of a practice is kept, so nobody is told that it was.
    if (command.type === 'guide/finished' && store.state().session.guide?.isPractice)
      return { ok: false, reason: 'refused', detail: 'Nothing of a practice is kept.' };
    if (isStateCommand(command)) return store.dispatch(command);
    return isDataCommand(command) ? carryOutData(command) : carryOut(command);
  };

  const unsaved = createUnsaved(store, run);

  return {
    run,
    handle: async (input: unknown): Promise<Reply> => {
      const parsed = commandSchema.safeParse(input);
      if (!parsed.success)
        return { ok: false, reason: 'refused', detail: 'Not a command that Hangup knows.' };
      try {
        return await unsaved.follow(parsed.data, await run(parsed.data));
      } catch (error) {
        return {
          ok: false,
          reason: 'failed',
          detail: error instanceof Error ? error.message : String(error),
        };
      }
    },
  };
};
