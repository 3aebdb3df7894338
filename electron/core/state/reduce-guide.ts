import type { GuideRoute } from '../guide/guide-schema';
import { advance, type GuideSession, routeOf } from '../guide/guide-session';
import type { AppEvent } from './events';

type GuideEvent = Extract<AppEvent, { type: 'guide/route-chosen' | 'guide/stepped' | 'guide/observed' }>;

/** Where the person is in the guide. Unknown routes and steps beyond the end change nothing. */
export const reduceGuide = (
  session: GuideSession,
  event: GuideEvent,
  routes: readonly GuideRoute[],
): GuideSession => {
  switch (event.type) {
    case 'guide/route-chosen':
      return routes.some(({ id }) => id === event.routeId)
        ? { ...session, routeId: event.routeId, stepIndex: 0, marks: null }
        : session;
    case 'guide/stepped':
      return event.stepIndex < (routeOf(session, routes)?.steps.length ?? 0)
        ? { ...session, stepIndex: event.stepIndex, marks: null }
        : session;
    case 'guide/observed':
      return advance(session, event.observation, routes);
    default:
      return event satisfies never;
  }
};
