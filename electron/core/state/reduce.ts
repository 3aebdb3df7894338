import { quietDataSession } from '../data/data-session';
import type { GuideRoute } from '../guide/guide-schema';
import { openedGuide } from '../guide/guide-session';
import type { Moment } from '../reminder/moment';
import { nudgeId } from '../reminder/reminder';
import type { AppState } from './app-state';
import type { AppEvent } from './events';
import { broughtHere, reduceData, reduceDataSession } from './reduce-data';
import { reduceGuide } from './reduce-guide';
import { reduceInventory } from './reduce-inventory';
import { reduceRecheck } from './reduce-recheck';
import { reduceReminder } from './reduce-reminder';
import { reduceSession } from './reduce-session';
import { reduceTasks } from './reduce-tasks';
import type { SavedState } from './saved-state';
import { type UndoableEvent, undone, undoOf } from './undo';

/** The reducer's shape: pure, and returns the very same object when an event changes nothing. */
export type Reduce = (state: AppState, event: AppEvent, moment: Moment) => AppState;

/** Makes the one reducer; `routes` is the guide data, which core does not import. */
export const createReduce =
  (routes: readonly GuideRoute[]): Reduce =>
  (state, event, moment) => {
    switch (event.type) {
      case 'task/checked':
      case 'task/noted':
        return withSaved(state, reduceTasks(state.saved, event, moment));
      case 'item/added':
      case 'items/added':
      case 'item/described':
      case 'item/renamed':
      case 'item/moved':
      case 'echo/kids-changed':
        return withSaved(state, reduceInventory(state.saved, event, moment));
      case 'contacts/marked':
      case 'items/removed':
      case 'reminder/removed':
      case 'reminders/quiet-changed':
        return withUndoable(state, event, moment);
      case 'change/undone': {
        const { undo } = state.session;
        if (undo?.at !== event.at) return state;
        return settled({ ...state, saved: undone(state.saved, undo, moment) });
      }
      case 'change/settled':
        return state.session.undo?.at === event.at ? settled(state) : state;
      case 'change/held': {
        const { undo, heldUndoAt } = state.session;
        if (undo?.at !== event.at || heldUndoAt === event.at) return state;
        return { ...state, session: { ...state.session, heldUndoAt: event.at } };
      }
      case 'recheck/started':
      case 'recheck/answered':
      case 'recheck/news-told':
      case 'recheck/stepped-back':
      case 'recheck/cancelled':
      case 'recheck/completed':
      case 'recheck/none-to-add':
        return withSaved(state, reduceRecheck(state.saved, event, moment));
      case 'reminder/added':
      case 'reminder/changed':
      case 'reminder/attended':
      case 'reminders/snoozed':
      case 'reminders/snoozed-until':
      case 'reminders/paused':
      case 'reminders/paused-until':
      case 'reminders/resumed':
      case 'reminders/recorded':
      case 'reminders/marked':
      case 'reminders/recounted':
        return withSaved(state, reduceReminder(state.saved, event, moment));
      case 'preferences/changed':
        return withSaved(state, withPreferences(state.saved, event));
      case 'first-run/stepped':
        return withSaved(state, withFirstRunStep(state.saved, event.step));
      case 'panel/placed':
        return withSaved(state, { ...state.saved, panelPlace: event.place });
      case 'screen-note/written':
        return withSaved(state, withScreenNote(state.saved, event, moment));
      case 'updates/switched':
        return withSaved(state, withUpdates(state.saved, { isOn: event.isOn, nextCheckAt: null }));
      case 'updates/planned':
        return withSaved(state, withUpdates(state.saved, { nextCheckAt: event.nextCheckAt }));
      case 'guide/opened':
        return withGuide(state, {
          ...openedGuide(routes, { ...guidePreferences(state), isPractice: event.isPractice }),
          // From practice to Amazon, or back to practice, by the same way.
          ...(state.session.guide && { routeId: state.session.guide.routeId }),
        });
      case 'guide/closed':
        return withGuide(state, null);
      case 'guide/route-chosen':
      case 'guide/stepped':
      case 'guide/sign-in-kept':
      case 'guide/moved':
      case 'guide/observed':
        return withGuide(state, state.session.guide && reduceGuide(state.session.guide, event, routes));
      case 'guide/finished':
        // Nothing of a practice is kept.
        if (state.session.guide?.isPractice) return state;
        return withSaved(state, reduceInventory(state.saved, event, moment));
      case 'data/listed':
      case 'data/proposed':
      case 'data/proposal-dropped':
      case 'data/told':
      case 'data/note-dismissed':
      case 'data/exported':
      case 'data/erased':
      case 'data/replaced':
        return {
          saved: reduceData(state.saved, event, moment),
          session: {
            ...state.session,
            data: reduceDataSession(state.session.data, event),
            // What was removed from other data is not put back into this.
            undo: isOtherData(event) ? null : state.session.undo,
          },
        };
      case 'recovery/ended':
        return {
          saved: broughtHere(event.saved, state.saved),
          session: { ...state.session, recovery: null, data: quietDataSession, undo: null },
        };
      case 'windows/left':
        return withSession(state, left(state.session));
      case 'history/archived':
        return withSaved(state, withArchived(state.saved, event));
      case 'view/opened':
        return withSaved(
          withSession(state, reduceSession(state.session, event)),
          seen(state.saved, event, moment),
        );
      default:
        return withSession(state, reduceSession(state.session, event));
    }
  };

const withSaved = (state: AppState, saved: AppState['saved']): AppState =>
  saved === state.saved ? state : { ...state, saved };

const withSession = (state: AppState, session: AppState['session']): AppState =>
  session === state.session ? state : { ...state, session };

/** What could be undone is now for good. */
const settled = (state: AppState): AppState => ({ ...state, session: { ...state.session, undo: null } });

/** Whoever opens the window next finds neither the place nor a name or path of what was looked at last. */
const left = (session: AppState['session']): AppState['session'] => ({
  ...session,
  view: 'today',
  viewBefore: 'today',
  undo: null,
  data: { ...quietDataSession, isErased: session.data.isErased },
});

const isOtherData = ({ type }: AppEvent): boolean => type === 'data/replaced' || type === 'data/erased';

/** What becomes of one thing is seen and undone where it stands; of several, and of what is gone, it is offered. */
const withUndoable = (state: AppState, event: UndoableEvent, moment: Moment): AppState => {
  const saved =
    event.type === 'items/removed' || event.type === 'contacts/marked'
      ? reduceInventory(state.saved, event, moment)
      : reduceReminder(state.saved, event, moment);
  if (saved === state.saved) return state;
  const { undo } = state.session;
  // Quiet hours are put back all at once, which is only right as long as they were not changed again.
  const kept = event.type === 'reminders/quiet-changed' && undo?.kind === 'quiet-removed' ? null : undo;
  return { saved, session: { ...state.session, undo: undoOf(state.saved, event, moment) ?? kept } };
};

/** Looking at the checklist is all that a nudge for open tasks asks for. */
const seen = (
  saved: SavedState,
  { view }: Extract<AppEvent, { type: 'view/opened' }>,
  moment: Moment,
): SavedState =>
  view === 'checklist' ? reduceReminder(saved, { type: 'reminder/attended', id: nudgeId }, moment) : saved;

const withPreferences = (
  saved: SavedState,
  { type: _type, ...change }: Extract<AppEvent, { type: 'preferences/changed' }>,
): SavedState => {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...saved, preferences: { ...saved.preferences, ...given } };
};

const withFirstRunStep = (saved: SavedState, step: SavedState['firstRunStep']): SavedState => {
  const isOver = step === null;
  return saved.firstRunStep === step && saved.isFirstRunOver === isOver
    ? saved
    : { ...saved, firstRunStep: step, isFirstRunOver: isOver };
};

const withScreenNote = (
  saved: SavedState,
  { place, text }: Extract<AppEvent, { type: 'screen-note/written' }>,
  { at }: Moment,
): SavedState => {
  const { [place]: former, ...rest } = saved.screenNotes;
  if (text === (former?.text ?? '')) return saved;
  if (text === '') return { ...saved, screenNotes: rest };
  const { marketplace } = saved.preferences;
  return { ...saved, screenNotes: { ...rest, [place]: { text, marketplace, at } } };
};

const withUpdates = (saved: SavedState, change: Partial<SavedState['updates']>): SavedState => ({
  ...saved,
  updates: { ...saved.updates, ...change },
});

/** The lines leave the state in the very step that names where they are; not those of another state, taken up meanwhile. */
const withArchived = (
  saved: SavedState,
  { parts, lines }: Extract<AppEvent, { type: 'history/archived' }>,
): SavedState =>
  lines.every((line, index) => line === saved.history[index])
    ? {
        ...saved,
        history: saved.history.slice(lines.length),
        archivedParts: [...saved.archivedParts, ...parts],
      }
    : saved;

const guidePreferences = ({ saved: { preferences } }: AppState) => ({
  marketplace: preferences.marketplace,
  staysSignedIn: preferences.staysSignedIn,
});

const withGuide = (state: AppState, guide: AppState['session']['guide']): AppState =>
  withSession(state, guide === state.session.guide ? state.session : { ...state.session, guide });
