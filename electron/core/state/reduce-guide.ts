import type { GuideRoute } from '../guide/guide-schema';
import { advance, type GuideSession, openedGuide, routeOf } from '../guide/guide-session';
import type { AppEvent } from './events';

type GuideEvent = Extract<
  AppEvent,
  { type: 'guide/route-chosen' | 'guide/stepped' | 'guide/sign-in-kept' | 'guide/moved' | 'guide/observed' }
>;

const atStep = (session: GuideSession, stepIndex: number): GuideSession => ({
  ...session,
  stepIndex,
  chosenIndex: stepIndex,
  choices: session.choices + 1,
  marks: null,
});

/** Where the person is in the guide. Unknown routes and steps beyond the end change nothing. */
export const reduceGuide = (
  session: GuideSession,
  event: GuideEvent,
  routes: readonly GuideRoute[],
): GuideSession => {
  switch (event.type) {
    case 'guide/route-chosen':
      return routes.some(({ id }) => id === event.routeId)
        ? { ...atStep(session, 0), routeId: event.routeId }
        : session;
    case 'guide/stepped':
      return event.stepIndex < (routeOf(session, routes)?.steps.length ?? 0)
        ? atStep(session, event.stepIndex)
        : session;
    case 'guide/sign-in-kept': {
      // Another session behind the page: everything begins anew but the way that was chosen.
      const { page, marks, isHandsOff } = openedGuide(routes, session);
      const begun = { ...session, staysSignedIn: event.isKept, page, marks, isHandsOff };
      // What one does in one's own browser goes on.
      return session.isInBrowser ? begun : { ...begun, stepIndex: 0, chosenIndex: 0 };
    }
    case 'guide/moved':
      return { ...session, isInBrowser: event.isInBrowser, marks: null };
    case 'guide/observed':
      return advance(session, event.observation, routes);
    default:
      return event satisfies never;
  }
};
