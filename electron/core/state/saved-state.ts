import * as z from 'zod/mini';
import { inventorySchema, noteSchema } from '../checklist/inventory-schema';
import { recheckOutcomeSchema, recheckRunSchema } from '../checklist/recheck-schema';
import { type MarketplaceId, marketplaceIds } from '../guide/marketplaces';
import { screenNotesSchema } from '../guide/screen-note';
import { languageWishes } from '../language';
import type { Moment } from '../reminder/moment';
import { instantSchema } from '../reminder/moment-schema';
import { quietRangesSchema } from '../reminder/quiet-schema';
import { nudgeReminder, recheckReminder } from '../reminder/reminder';
import { reminderSchema } from '../reminder/reminder-schema';
import { noUpdates, type Updates } from '../updates/update';
import { densities } from './density';
import { firstRunSteps } from './first-run';
import { historyEntrySchema } from './history';

/** The number of the schema below. A file with a higher one was written by a newer Hangup and is left alone. */
export const currentSchema = 2;

/** What the person can set, apart from the reminder. */
export const preferencesSchema = z.strictObject({
  marketplace: z.enum(marketplaceIds),
  appearance: z.enum(['system', 'light', 'dark']),
  /** How far lines stand apart. */
  density: z.enum(densities),
  /** Whether keys without Ctrl or Cmd do something by themselves; fields always take what is typed. */
  usesSingleKeys: z.boolean(),
  language: z.enum(languageWishes),
  /** Whether the guide keeps the sign-in at Amazon on this computer. */
  staysSignedIn: z.boolean(),
  /** Whether notifications and the icon's tooltip name nothing, so that nobody who looks on learns of it. */
  isDiscreet: z.boolean(),
});

export const firstRunStepSchema = z.int().check(z.minimum(1), z.maximum(firstRunSteps.length));

const dip = z.int().check(z.minimum(-100_000), z.maximum(100_000));
const panelPlaceSchema = z.readonly(z.strictObject({ x: dip, y: dip, width: dip, height: dip }));
export type PanelPlace = z.infer<typeof panelPlaceSchema>;

const updatesSchema = z.strictObject({
  isOn: z.boolean(),
  nextCheckAt: z.nullable(instantSchema),
}) satisfies z.ZodMiniType<Updates>;

const shape = {
  schema: z.literal(currentSchema),
  inventory: inventorySchema,
  checks: z.readonly(z.record(z.string(), z.strictObject({ checkedAt: instantSchema }))),
  /** What somebody noted beside a task, by its id; of contacts and own tasks the note is the item's. */
  notes: z._default(z.readonly(z.record(z.string(), noteSchema)), {}),
  recheck: z.readonly(
    z.strictObject({
      completedAt: z.nullable(instantSchema),
      outcome: z.nullable(recheckOutcomeSchema),
      run: z.nullable(recheckRunSchema),
    }),
  ),
  /** Every reminder there is; the recheck's is always among them. */
  reminders: z.readonly(z.array(reminderSchema).check(z.minLength(1))),
  /** What holds for all reminders. */
  reminding: z.readonly(
    z.strictObject({
      quiet: quietRangesSchema,
      pausedUntil: z.nullable(instantSchema),
      /** Recorded, but not yet known to have been shown: what a crash in between leaves here is shown again. */
      outbox: z.readonly(z.array(z.strictObject({ id: z.string(), occurrence: z.string(), step: z.int() }))),
    }),
  ),
  // A file from before it could be chosen: then nobody chose it.
  preferences: z.readonly(
    z.extend(preferencesSchema, {
      density: z._default(z.enum(densities), 'comfortable'),
      usesSingleKeys: z._default(z.boolean(), true),
      language: z._default(z.enum(languageWishes), 'system'),
      staysSignedIn: z._default(z.boolean(), false),
      isDiscreet: z._default(z.boolean(), false),
    }),
  ),
  /** The step of the first run that somebody is at, counted from 1; null before they began and after the end. */
  firstRunStep: z._default(z.nullable(firstRunStepSchema), null),
  /** Whether somebody has come to its end, or skipped the rest of it: nothing is asked twice. */
  isFirstRunOver: z._default(z.boolean(), false),
  /** Where somebody has left the panel on their screen (DIP); null where they never moved it. */
  panelPlace: z._default(z.nullable(panelPlaceSchema), null),
  /** What looked different on somebody's screen. */
  screenNotes: z._default(screenNotesSchema, {}),
  updates: z._default(updatesSchema, noUpdates),
  /** The latest lines of the record, oldest first. */
  history: z.readonly(z.array(historyEntrySchema)),
  /** The names of the parts that hold the lines before those, oldest first; each lies in a file of its own. */
  archivedParts: z._default(z.readonly(z.array(z.string().check(z.maxLength(64)))), []),
};

/** Everything that is kept on disk. Strict: an unknown key means a foreign file, never something to drop silently. */
export const savedStateSchema = z.readonly(z.strictObject(shape));
export type SavedState = z.infer<typeof savedStateSchema>;

const isList = (value: unknown): boolean => Array.isArray(value);

/** The same, taking the entries of what can grow long for what they are. */
const outlineSchema = z.strictObject({
  ...shape,
  inventory: z.custom<SavedState['inventory']>(isList),
  checks: z.custom<SavedState['checks']>((value) => typeof value === 'object' && value !== null),
  history: z.custom<SavedState['history']>(isList),
});

/**
 * A state of the present schema that this program wrote itself and that is known to be whole. Its long lists are not
 * walked: with thousands of tasks that takes longer than all the rest of a start. Throws where it is not one at all.
 */
export const trustedState = (data: unknown): SavedState => outlineSchema.parse(data);

/**
 * The state of somebody who has just started Hangup for the first time: the first recheck is 30 days away.
 * `marketplace` is the likeliest one, until somebody chooses.
 */
export const firstState = (moment: Moment, marketplace: MarketplaceId = 'com'): SavedState => ({
  schema: currentSchema,
  inventory: [],
  checks: {},
  notes: {},
  recheck: { completedAt: null, outcome: null, run: null },
  reminders: [recheckReminder(moment), nudgeReminder(moment)],
  reminding: { quiet: [], pausedUntil: null, outbox: [] },
  preferences: {
    marketplace,
    appearance: 'system',
    density: 'comfortable',
    usesSingleKeys: true,
    language: 'system',
    staysSignedIn: false,
    isDiscreet: false,
  },
  firstRunStep: null,
  isFirstRunOver: false,
  panelPlace: null,
  screenNotes: {},
  updates: noUpdates,
  history: [{ kind: 'started', at: moment.at }],
  archivedParts: [],
});
