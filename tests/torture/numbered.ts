import { firstState, type SavedState } from '../../electron/core/state/saved-state';

const at = '2026-11-22T12:00:00Z';
const prefix = 'number-';

/** A state that carries a number, and as many ticked contacts as are asked for. */
export const numbered = (number: number, taskCount: number): SavedState => {
  const ids = Array.from(
    { length: taskCount },
    (_none, index) => `c${index}-${(index * 2654435761) % 4294967296}`,
  );
  return {
    ...firstState({ at, zone: 'UTC' }),
    inventory: ids.map((id, index) => ({ id, kind: 'contact', name: `Contact ${index} ${id}` })),
    checks: Object.fromEntries(
      [`${prefix}${number}`, ...ids.map((id) => `block:${id}`)].map((id) => [id, { checkedAt: at }]),
    ),
  };
};

/** The number of a state, 0 where it has none. */
export const numberOf = ({ checks }: SavedState): number => {
  const id = Object.keys(checks).find((key) => key.startsWith(prefix));
  return Number(id?.slice(prefix.length) ?? 0);
};
