import { useEffect, useState } from 'react';
import type { GuideRoute } from '../../electron/core/guide/guide-schema';
import type { GuideSession } from '../../electron/core/guide/guide-session';
import { useApp } from '../app-context';
import { localized } from '../localized';

/** How long words are looked for before another way is offered; pages and chats may take a while. */
const lateMs = 10_000;

const useIsLate = (isMissing: boolean): boolean => {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isMissing) return;
    const timer = setTimeout(() => setIsLate(true), lateMs);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isMissing]);
  return isLate;
};

/** Where the words of a step do not turn up, the page has changed: the other route to a call is one click away. */
export const OtherRoute = ({ guide, route }: { guide: GuideSession; route: GuideRoute }) => {
  const { t, send, snapshot } = useApp();
  const { marks, page } = guide;
  const isLate = useIsLate(page.problem === null && marks?.matches === 0);
  const isOther = ({ id, channel }: GuideRoute) => channel === route.channel && id !== route.id;
  const other = snapshot.routes.find(isOther);
  if (!isLate || !other) return null;
  return (
    <button
      type="button"
      className="link other-route"
      onClick={() => send({ type: 'guide/route-chosen', routeId: other.id })}
    >
      {t('guide.tryOther', { route: localized(other.title, snapshot.locale) })}
    </button>
  );
};
