import { z } from 'zod';
import { inventorySchema } from '../checklist/inventory';
import { recheckOutcomeSchema, recheckRunSchema } from '../checklist/recheck';
import { marketplaceIds } from '../guide/marketplaces';
import { instantSchema, localDate, type Moment, plainDateSchema, timeOfDaySchema } from '../reminder/moment';
import { historyEntrySchema } from './history';

/** The number of the schema below. A file with a higher one was written by a newer Hangup and is left alone. */
export const currentSchema = 1;

/** When and how the recheck is called for; the unit is whole days. */
export const reminderSettingsSchema = z.strictObject({
  everyDays: z.number().int().min(1).max(365),
  time: timeOfDaySchema,
});

/** What the person can set, apart from the reminder. */
export const preferencesSchema = z.strictObject({
  marketplace: z.enum(marketplaceIds),
  appearance: z.enum(['system', 'light', 'dark']),
});

/** Everything that is kept on disk. Strict: an unknown key means a foreign file, never something to drop silently. */
export const savedStateSchema = z
  .strictObject({
    schema: z.literal(currentSchema),
    inventory: inventorySchema,
    checks: z.record(z.string(), z.strictObject({ checkedAt: instantSchema })).readonly(),
    recheck: z
      .strictObject({
        /** The local day from which the next recheck is counted: the first start, then each completion. */
        countedFrom: plainDateSchema,
        completedAt: instantSchema.nullable(),
        outcome: recheckOutcomeSchema.nullable(),
        run: recheckRunSchema.nullable(),
      })
      .readonly(),
    reminder: z
      .strictObject({
        ...reminderSettingsSchema.shape,
        /** The occurrence whose notification was shown; see `occurrence` in reminder/plan. */
        shown: z.string().nullable(),
        snoozed: z.strictObject({ occurrence: z.string(), until: instantSchema }).nullable(),
        pausedUntil: instantSchema.nullable(),
      })
      .readonly(),
    preferences: preferencesSchema.readonly(),
    history: z.array(historyEntrySchema).readonly(),
  })
  .readonly();
export type SavedState = z.infer<typeof savedStateSchema>;

/** The state of somebody who has just started Hangup for the first time: the first recheck is 30 days away. */
export const firstState = (moment: Moment): SavedState => ({
  schema: currentSchema,
  inventory: [],
  checks: {},
  recheck: { countedFrom: localDate(moment), completedAt: null, outcome: null, run: null },
  reminder: { everyDays: 30, time: '18:00', shown: null, snoozed: null, pausedUntil: null },
  preferences: { marketplace: 'com', appearance: 'system' },
  history: [{ kind: 'started', at: moment.at }],
});
