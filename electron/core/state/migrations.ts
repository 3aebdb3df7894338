import { currentSchema, type SavedState, savedStateSchema } from './saved-state';

/**
 * One step from a schema to the next. Pure: it gets a copy and returns a new value, and run twice on the same input
 * gives the same.
 */
export interface Migration {
  readonly from: number;
  readonly migrate: (data: unknown) => unknown;
}

/** Every step there is, in order. The first schema is 1. */
export const migrations: readonly Migration[] = [
  // What schema 2 adds has a default for those who never said anything about it.
  { from: 1, migrate: (old) => ({ ...(old as Readonly<Record<string, unknown>>), schema: 2 }) },
];

/** Brings `data` from schema `from` to schema `to`. Throws where a step is missing. The input is left as it is. */
export const migrated = (data: unknown, from: number, to: number, chain: readonly Migration[]): unknown => {
  let current: unknown = structuredClone(data);
  for (let schema = from; schema < to; schema += 1) {
    const step = chain.find((one) => one.from === schema);
    if (!step) throw new Error(`There is no way from schema ${schema} to ${schema + 1}.`);
    current = step.migrate(current);
  }
  return current;
};

/** Reads what claims to be a state of schema `schema`, migrating it; throws when it is not one. */
export const stateFrom = (
  data: unknown,
  schema: number,
  chain: readonly Migration[] = migrations,
): SavedState => savedStateSchema.parse(migrated(data, schema, currentSchema, chain));
