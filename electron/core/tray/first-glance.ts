import type { Format } from '../format';
import type { Translate } from '../message';
import { isCalling } from '../reminder/plan';
import { mainViews } from '../state/app-state';
import { isWithoutData, type Outlook } from './status';
import { isPressing, statusSentence, todayMood } from './today';

/**
 * What the panel shows before any of its scripts has run, by the names that stand in `panel.html`: its places, and the
 * sentence of the day where that is what it opens with.
 */
export const firstGlance = (
  outlook: Outlook,
  t: Translate,
  format: Format,
): Readonly<Record<string, string>> => {
  const { session, saved } = outlook.state;
  const isToday = session.view === 'today' && (saved.firstRunStep === null || isPressing(outlook));
  return {
    'glance.density': saved.preferences.density,
    'glance.places': isWithoutData(outlook) ? 'none' : 'all',
    'glance.sentence': isToday ? statusSentence(outlook, t, format) : '',
    'glance.mood': isToday ? todayMood(outlook) : '',
    'glance.calling': String(isCalling(outlook.plan)),
    ...Object.fromEntries(
      mainViews.map((view) => [`glance.${view}`, session.view === view ? 'page' : 'false']),
    ),
  };
};
