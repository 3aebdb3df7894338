import type { Reply } from '../../contract';
import type { EffectCommand } from '../../core/state/commands';
import type { createTransfer } from './transfer';

/** What is asked about the data as a whole. */
export type DataCommand = Exclude<
  Extract<EffectCommand, { type: `data/${string}` }>,
  { type: 'data/show-folder' }
>;

/** Tells them from what does not touch the data. */
export const isDataCommand = (command: EffectCommand): command is DataCommand =>
  command.type.startsWith('data/') && command.type !== 'data/show-folder';

interface Parts {
  readonly transfer: ReturnType<typeof createTransfer>;
  /** Copies all files as they are to where the person wants them. */
  readonly copyFiles: () => Promise<Reply>;
  /** Erases everything when `word` is the one that was to be typed. */
  readonly erase: (word: string) => Promise<Reply>;
}

/** Carries out what is asked about the data as a whole. May reject with an error to be told to the person. */
export const createDataCommands =
  ({ transfer, copyFiles, erase }: Parts) =>
  (command: DataCommand): Promise<Reply> => {
    switch (command.type) {
      case 'data/list-earlier':
        return transfer.listEarlier();
      case 'data/export':
        return transfer.exportData();
      case 'data/export-files':
        return copyFiles();
      case 'data/import':
        return transfer.importData();
      case 'data/consider-earlier':
        return transfer.considerEarlier(command.id);
      case 'data/replace':
        return transfer.accept();
      case 'data/undo':
        return transfer.undo();
      case 'data/start-fresh':
        return transfer.startFresh();
      case 'data/erase':
        return erase(command.word);
      default:
        return command satisfies never;
    }
  };
