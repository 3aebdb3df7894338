import type { Reply } from '../../contract';
import { changesBetween } from '../../core/data/changes';
import type { DataNote } from '../../core/data/data-session';
import { undoable } from '../../core/data/undoable';
import type { Log } from '../../core/log/log-entry';
import type { Instant, Moment } from '../../core/reminder/moment';
import type { Replacement } from '../../core/state/history';
import { firstState, type SavedState } from '../../core/state/saved-state';
import type { DataStore } from '../data/data-store';
import { type Disk, messageOf, nodeDisk } from '../data/disk';
import { longestFile, writeDurably } from '../data/durable';
import type { Store } from '../store';
import { exportText, type ReadImport, readImport } from './export-file';
import { isContinued, wholeRecord } from './record';

interface Parts {
  readonly store: Store;
  readonly data: DataStore;
  readonly now: () => Moment;
  readonly log: Log;
  readonly version: string;
  /** Ask the person for a place; null when they think better of it. */
  readonly chooseTarget: () => Promise<string | null>;
  readonly chooseSource: () => Promise<string | null>;
  readonly disk?: Disk;
}

/** A state that may take the place of the present one. */
interface Candidate {
  readonly how: Replacement;
  readonly saved: SavedState;
  readonly savedAt: Instant;
}

const done: Reply = { ok: true };

const readFile = (disk: Disk, path: string): ReadImport => {
  try {
    if (disk.statSync(path).size > longestFile) return { kind: 'problem', problem: 'too-large', detail: '' };
    return readImport(disk.readFileSync(path).toString('utf8'));
  } catch (error) {
    return { kind: 'problem', problem: 'unreadable', detail: messageOf(error) };
  }
};

/** Takes data out, lets other data in, and goes back. Every function may reject with an error to be told to the person. */
export const createTransfer = ({
  store,
  data,
  now,
  log,
  version,
  chooseTarget,
  chooseSource,
  disk = nodeDisk,
}: Parts) => {
  let candidate: Candidate | null = null;
  const recordOf = (saved: SavedState) => wholeRecord(saved, data.historyPart);
  const tell = (note: DataNote): Promise<Reply> => store.dispatch({ type: 'data/told', note });

  /** A record that goes on from the one that comes in is kept: going back takes away what was done, not that it was. */
  const joined = (saved: SavedState) => {
    const present = store.state().saved;
    const now = recordOf(present).record;
    const { record } = recordOf(saved);
    const isKept = isContinued(now, record);
    const { history, archivedParts } = isKept ? present : saved;
    return { saved: { ...saved, history, archivedParts }, record: isKept ? now : record, before: now };
  };

  const propose = (wanted: Candidate): Promise<Reply> => {
    candidate = wanted;
    const { how, savedAt } = wanted;
    const { before, ...after } = joined(wanted.saved);
    const { saved: present, session } = store.state();
    // A stand-in for what is lost has nothing that could go: then it is told what comes.
    const standing = session.recovery
      ? { saved: { ...present, reminders: [] }, record: [] }
      : { saved: present, record: before };
    const changes = changesBetween(standing, after);
    return store.dispatch({ type: 'data/proposed', proposal: { how, savedAt, changes } });
  };

  /** Nothing valid was left: what is chosen becomes the data, and there is nothing to go back to. */
  const recover = async (saved: SavedState): Promise<Reply> => {
    // Nothing that waits may be saved in between: until then the state is a stand-in.
    await store.settled();
    data.leaveRecovery();
    const reply = await store.dispatch({ type: 'recovery/ended', saved });
    if (!reply.ok) data.stayInRecovery();
    return reply;
  };

  const replace = async ({ how, saved, savedAt }: Candidate): Promise<Reply> => {
    if (store.state().session.recovery) return recover(saved);
    await store.settled();
    const before = data.pin(how === 'imported' ? 'before-import' : 'before-restore');
    const next = joined(saved).saved;
    log({ what: 'data', done: how });
    return store.dispatch({ type: 'data/replaced', saved: next, how, from: savedAt, before });
  };

  return {
    /** Looks for the earlier states, to be shown. */
    listEarlier: (): Promise<Reply> => store.dispatch({ type: 'data/listed', earlier: data.earlier() }),

    /** Writes everything, the whole record included, where the person wants it. */
    exportData: async (): Promise<Reply> => {
      const path = await chooseTarget();
      if (path === null) return done;
      const { saved } = store.state();
      const { record, lostParts } = recordOf(saved);
      writeDurably(disk, path, exportText(saved, record, { version, at: now().at }));
      // The file is there, whether or not that can be written down.
      await store.dispatch({ type: 'data/exported' });
      log({ what: 'data', done: 'exported' });
      return tell({ kind: 'exported', path, lostParts });
    },

    /** Reads a file that the person picks, and says what it would change. */
    importData: async (): Promise<Reply> => {
      const path = await chooseSource();
      if (path === null) return done;
      const found = readFile(disk, path);
      if (found.kind === 'problem')
        return tell({ kind: 'refused', problem: found.problem, path, detail: found.detail });
      return propose({ how: 'imported', saved: found.saved, savedAt: found.savedAt });
    },

    /** Says what going back to an earlier state would change. */
    considerEarlier: async (id: string): Promise<Reply> => {
      const saved = data.readEarlier(id);
      const savedAt = data.earlier().find((one) => one.id === id)?.savedAt ?? now().at;
      return propose({ how: 'restored', saved, savedAt });
    },

    /** Carries out what was proposed last. The state before it is kept first. */
    accept: async (): Promise<Reply> => {
      if (!candidate || !store.state().session.data.proposal) throw new Error('There is nothing to replace.');
      const reply = await replace(candidate);
      if (reply.ok) candidate = null;
      return reply;
    },

    /** Takes the latest import or restore back. */
    undo: async (): Promise<Reply> => {
      const latest = undoable(store.state().saved);
      if (!latest) throw new Error('There is nothing to undo.');
      const savedAt = data.earlier().find(({ id }) => id === latest.before)?.savedAt ?? now().at;
      return replace({ how: 'undone', saved: data.readEarlier(latest.before), savedAt });
    },

    /** Begins anew after nothing valid was found. What was found is kept beside. */
    startFresh: async (): Promise<Reply> =>
      recover(firstState(now(), store.state().saved.preferences.marketplace)),
  };
};
