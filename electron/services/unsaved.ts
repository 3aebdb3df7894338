import type { Reply } from '../contract';
import type { Command } from '../core/state/commands';
import type { Store } from './store';

/** More than anybody clicks on before looking up. */
const mostKept = 20;

const done: Reply = { ok: true };

/** Keeps the very commands that could not be saved, so that nobody has to remember what they had asked for. */
export const createUnsaved = (store: Store, run: (command: Command) => Promise<Reply>) => {
  let commands: readonly Command[] = [];

  const keep = async (next: readonly Command[]): Promise<void> => {
    if (next.length === commands.length && next.every((command, index) => command === commands[index]))
      return;
    commands = next;
    await store.dispatch({ type: 'changes/counted', count: next.length });
  };

  const isSame = (a: Command, b: Command): boolean => JSON.stringify(a) === JSON.stringify(b);

  return {
    /** Remembers a command that was not saved, once; forgets one that was. Passes the answer on. */
    follow: async (command: Command, reply: Reply): Promise<Reply> => {
      // Asking again is not itself a change to ask for again.
      if (command.type === 'changes/retry') return reply;
      const others = commands.filter((one) => !isSame(one, command));
      if (reply.ok) await keep(others);
      else if (reply.reason === 'not-saved') await keep([...others, command].slice(-mostKept));
      return reply;
    },
    /** Asks for all of them again, in their order, up to the first that fails again. */
    retry: async (): Promise<Reply> => {
      while (commands[0]) {
        const asked = commands[0];
        const reply = await run(asked);
        if (!reply.ok) return reply;
        // Others may have come, or this one may be gone already.
        await keep(commands.filter((one) => !isSame(one, asked)));
      }
      return done;
    },
    dismiss: async (): Promise<Reply> => {
      await keep([]);
      return store.dispatch({ type: 'notice/cleared', kind: 'not-saved' });
    },
  };
};
