import * as z from 'zod/mini';
import { itemKinds, phoneForms } from '../checklist/inventory';
import { detailSchema, nameSchema, noteSchema, numberSchema } from '../checklist/inventory-schema';
import { addableKinds, answers, newsKinds } from '../checklist/recheck';
import { screenPlaceSchema } from '../guide/screen-note';
import { pauseOptions, snoozeOptions } from '../reminder/later';
import { instantSchema } from '../reminder/moment-schema';
import { quietRangesSchema } from '../reminder/quiet-schema';
import { reminderSchema } from '../reminder/reminder-schema';
import { dismissibleNotices, views } from './app-state';
import { amazonContactSchema } from './history';
import { firstRunStepSchema, preferencesSchema } from './saved-state';

const id = z.string().check(z.minLength(1), z.maxLength(200));
const ids = z.readonly(z.array(id).check(z.minLength(1), z.maxLength(100_000)));

/** What a window or the tray may ask that changes the state and nothing else: each is an event as it stands. */
const stateCommands = [
  z.strictObject({ type: z.literal('task/checked'), taskId: id, isChecked: z.boolean() }),
  /** An empty note takes it away. */
  z.strictObject({ type: z.literal('task/noted'), taskId: id, note: noteSchema }),
  z.strictObject({ type: z.literal('item/renamed'), itemId: id, name: nameSchema }),
  /** Whatever `detailsOf` has for this kind of thing; empty takes it away, anything else is passed over. */
  z.strictObject({
    type: z.literal('item/described'),
    itemId: id,
    form: z.optional(z.enum(phoneForms)),
    owner: z.optional(detailSchema),
    room: z.optional(detailSchema),
    model: z.optional(detailSchema),
    number: z.optional(numberSchema),
    note: z.optional(noteSchema),
  }),
  /** One place up or down among its kind. */
  z.strictObject({ type: z.literal('item/moved'), itemId: id, to: z.enum(['up', 'down']) }),
  z.strictObject({ type: z.literal('items/removed'), itemIds: ids }),
  /** Takes back what was removed or marked at that time; where something else came after it, nothing happens. */
  z.strictObject({ type: z.literal('change/undone'), at: instantSchema }),
  z.strictObject({ type: z.literal('change/settled'), at: instantSchema }),
  /** Gives the way back more time: somebody has come to it, by keyboard or mouse. */
  z.strictObject({ type: z.literal('change/held'), at: instantSchema }),
  /** `again`: no longer let through, and blocked or not as before. */
  z.strictObject({
    type: z.literal('contacts/marked'),
    itemIds: ids,
    as: z.enum(['blocked', 'open', 'unblocked', 'again']),
  }),
  z.strictObject({ type: z.literal('echo/kids-changed'), itemId: id, hasKids: z.boolean() }),
  z.strictObject({ type: z.literal('recheck/started') }),
  z.strictObject({ type: z.literal('recheck/answered'), questionId: id, answer: z.enum(answers) }),
  z.strictObject({
    type: z.literal('recheck/news-told'),
    news: z.readonly(z.array(z.enum(newsKinds)).check(z.maxLength(newsKinds.length))),
  }),
  z.strictObject({ type: z.literal('recheck/stepped-back') }),
  z.strictObject({ type: z.literal('recheck/cancelled') }),
  z.strictObject({ type: z.literal('recheck/completed') }),
  z.strictObject({ type: z.literal('recheck/none-to-add'), kind: z.enum(addableKinds) }),
  z.strictObject({
    type: z.literal('reminder/changed'),
    id,
    ...z.partial(
      z.pick(reminderSchema, { isOn: true, text: true, schedule: true, counted: true, zone: true }),
    ).shape,
  }),
  z.strictObject({ type: z.literal('reminder/removed'), id }),
  z.strictObject({ type: z.literal('reminder/attended'), id }),
  z.strictObject({ type: z.literal('reminders/snoozed'), option: z.enum(snoozeOptions) }),
  z.strictObject({ type: z.literal('reminders/snoozed-until'), until: instantSchema }),
  z.strictObject({ type: z.literal('reminders/paused'), option: z.enum(pauseOptions) }),
  z.strictObject({ type: z.literal('reminders/paused-until'), until: instantSchema }),
  z.strictObject({ type: z.literal('reminders/resumed') }),
  z.strictObject({ type: z.literal('reminders/quiet-changed'), quiet: quietRangesSchema }),
  z.strictObject({ type: z.literal('preferences/changed'), ...z.partial(preferencesSchema).shape }),
  /** Null ends it: at its end, or by skipping the rest. */
  z.strictObject({ type: z.literal('first-run/stepped'), step: z.nullable(firstRunStepSchema) }),
  /** An empty text takes the note away. */
  z.strictObject({
    type: z.literal('screen-note/written'),
    place: screenPlaceSchema,
    text: z.string().check(z.trim(), z.maxLength(2000)),
  }),
  z.strictObject({ type: z.literal('updates/switched'), isOn: z.boolean() }),
  z.strictObject({ type: z.literal('view/opened'), view: z.enum(views) }),
  z.strictObject({ type: z.literal('notice/dismissed'), kind: z.enum(dismissibleNotices) }),
  z.strictObject({ type: z.literal('data/proposal-dropped') }),
  z.strictObject({ type: z.literal('data/note-dismissed') }),
  z.strictObject({ type: z.literal('guide/route-chosen'), routeId: id }),
  z.strictObject({ type: z.literal('guide/stepped'), stepIndex: z.int().check(z.minimum(0), z.maximum(50)) }),
  /** `isSwitchedOff`: Amazon said that calling is off, or will be. */
  z.strictObject({
    type: z.literal('guide/finished'),
    contact: amazonContactSchema,
    isSwitchedOff: z.boolean(),
  }),
] as const;

/** What a window or the tray may ask that reaches beyond the state: windows, the browser, the system. */
const effectCommands = [
  z.strictObject({
    type: z.literal('item/add'),
    kind: z.enum(itemKinds),
    name: nameSchema,
    hasKids: z.optional(z.boolean()),
  }),
  /** Several contacts to block in one change. */
  z.strictObject({
    type: z.literal('contacts/add'),
    contacts: z.readonly(
      z
        .array(z.strictObject({ name: nameSchema, number: z.optional(numberSchema) }))
        .check(z.minLength(1), z.maxLength(5000)),
    ),
  }),
  z.strictObject({
    type: z.literal('reminder/add'),
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
    ...z.pick(reminderSchema, { schedule: true, counted: true }).shape,
  }),
  /** Saves the page that the history stands on. */
  z.strictObject({ type: z.literal('history/save-pdf') }),
  /** Without a view: with what was looked at last. */
  z.strictObject({ type: z.literal('panel/open'), view: z.optional(z.enum(views)) }),
  /** Takes every window off the screen at once, and the guide's session with it. */
  z.strictObject({ type: z.literal('windows/leave') }),
  z.strictObject({ type: z.literal('guide/open'), isPractice: z.optional(z.boolean()) }),
  z.strictObject({ type: z.literal('guide/close') }),
  z.strictObject({ type: z.literal('guide/open-in-browser') }),
  z.strictObject({ type: z.literal('guide/bar-drawn') }),
  z.strictObject({ type: z.literal('guide/back-to-window') }),
  z.strictObject({ type: z.literal('guide/look') }),
  z.strictObject({ type: z.literal('guide/stay-signed-in'), isOn: z.boolean() }),
  z.strictObject({ type: z.literal('guide/erase') }),
  z.strictObject({ type: z.literal('guide/copy-request') }),
  z.strictObject({ type: z.literal('guide/navigate'), to: z.enum(['start', 'back', 'reload', 'stop']) }),
  z.strictObject({ type: z.literal('login-item/set'), isOn: z.boolean() }),
  z.strictObject({ type: z.literal('calendar/export') }),
  z.strictObject({ type: z.literal('updates/check') }),
  z.strictObject({ type: z.literal('updates/download') }),
  z.strictObject({ type: z.literal('updates/install') }),
  z.strictObject({ type: z.literal('data/show-folder') }),
  z.strictObject({ type: z.literal('changes/retry') }),
  z.strictObject({ type: z.literal('changes/dismiss') }),
  z.strictObject({ type: z.literal('data/list-earlier') }),
  z.strictObject({ type: z.literal('data/export') }),
  z.strictObject({ type: z.literal('data/export-files') }),
  z.strictObject({ type: z.literal('data/import') }),
  z.strictObject({ type: z.literal('data/consider-earlier'), id }),
  z.strictObject({ type: z.literal('data/replace') }),
  z.strictObject({ type: z.literal('data/undo') }),
  z.strictObject({ type: z.literal('data/start-fresh') }),
  /** `word` is what the person typed to confirm it. */
  z.strictObject({ type: z.literal('data/erase'), word: z.string().check(z.maxLength(100)) }),
  z.strictObject({ type: z.literal('log/show-folder') }),
  z.strictObject({ type: z.literal('licences/open') }),
  z.strictObject({ type: z.literal('diagnostics/copy') }),
  z.strictObject({ type: z.literal('app/start-anew') }),
  z.strictObject({ type: z.literal('app/quit') }),
] as const;

/** Everything our own windows and the tray may ask for; whatever does not parse is refused. */
export const commandSchema = z.discriminatedUnion('type', [...stateCommands, ...effectCommands]);
export type Command = z.infer<typeof commandSchema>;

const stateCommandSchema = z.discriminatedUnion('type', stateCommands);
export type StateCommand = z.infer<typeof stateCommandSchema>;
export type EffectCommand = Exclude<Command, StateCommand>;

const stateTypes: ReadonlySet<string> = new Set(stateCommands.flatMap(({ shape }) => shape.type.def.values));

/** Tells the commands that are events as they stand from those that need the world outside. */
export const isStateCommand = (command: Command): command is StateCommand => stateTypes.has(command.type);
