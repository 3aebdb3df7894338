import type { GuideRoute } from '../guide/guide-schema';
import { openedGuide } from '../guide/guide-session';
import { contactPage } from '../guide/marketplaces';
import type { Moment } from '../reminder/moment';
import type { AppState } from './app-state';
import type { AppEvent } from './events';
import { reduceGuide } from './reduce-guide';
import { reduceInventory } from './reduce-inventory';
import { reduceRecheck } from './reduce-recheck';
import { reduceReminder } from './reduce-reminder';
import { reduceSession } from './reduce-session';

/** The reducer's shape: pure, and returns the very same object when an event changes nothing. */
export type Reduce = (state: AppState, event: AppEvent, moment: Moment) => AppState;

/** Makes the one reducer; `routes` is the guide data, which core does not import. */
export const createReduce =
  (routes: readonly GuideRoute[]): Reduce =>
  (state, event, moment) => {
    switch (event.type) {
      case 'task/checked':
      case 'item/added':
      case 'item/renamed':
      case 'item/removed':
      case 'echo/kids-changed':
        return withSaved(state, reduceInventory(state.saved, event, moment));
      case 'recheck/started':
      case 'recheck/answered':
      case 'recheck/news-told':
      case 'recheck/stepped-back':
      case 'recheck/cancelled':
      case 'recheck/completed':
        return withSaved(state, reduceRecheck(state.saved, event, moment));
      case 'reminder/snoozed':
      case 'reminder/shown':
      case 'reminder/changed':
      case 'reminders/paused':
      case 'reminders/resumed':
      case 'preferences/changed':
        return withSaved(state, reduceReminder(state.saved, event, moment));
      case 'guide/opened':
        return withGuide(state, openedGuide(routes, contactPage(state.saved.preferences.marketplace)));
      case 'guide/closed':
        return withGuide(state, null);
      case 'guide/route-chosen':
      case 'guide/stepped':
      case 'guide/observed':
        return withGuide(state, state.session.guide && reduceGuide(state.session.guide, event, routes));
      case 'guide/finished':
        return withSaved(state, reduceInventory(state.saved, event, moment));
      default:
        return { ...state, session: reduceSession(state.session, event) };
    }
  };

const withSaved = (state: AppState, saved: AppState['saved']): AppState =>
  saved === state.saved ? state : { ...state, saved };

const withGuide = (state: AppState, guide: AppState['session']['guide']): AppState =>
  guide === state.session.guide ? state : { ...state, session: { ...state.session, guide } };
