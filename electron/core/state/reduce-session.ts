import type { Notice, Session } from './app-state';
import type { AppEvent } from './events';

type SessionEvent = Extract<
  AppEvent,
  {
    type: 'view/opened' | `notice/${string}` | 'login-item/observed' | 'changes/counted' | 'updates/observed';
  }
>;

const without = (notices: readonly Notice[], kind: Notice['kind']): readonly Notice[] =>
  notices.filter((notice) => notice.kind !== kind);

/** What is true for this run only. A kind of notice stands at most once, with its latest detail. */
export const reduceSession = (session: Session, event: SessionEvent): Session => {
  switch (event.type) {
    case 'view/opened':
      return event.view === session.view
        ? session
        : { ...session, view: event.view, viewBefore: session.view };
    case 'notice/raised':
      return { ...session, notices: [...without(session.notices, event.notice.kind), event.notice] };
    case 'notice/cleared':
    case 'notice/dismissed':
      return session.notices.some(({ kind }) => kind === event.kind)
        ? { ...session, notices: without(session.notices, event.kind) }
        : session;
    case 'changes/counted':
      return { ...session, unsavedCount: event.count };
    case 'updates/observed':
      return { ...session, update: event.update };
    case 'login-item/observed':
      return session.startsAtLogin === event.isOn ? session : { ...session, startsAtLogin: event.isOn };
    default:
      return event satisfies never;
  }
};
