import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { GuideSession } from '../../electron/core/guide/guide-session';
import type { GuideView } from '../../electron/core/guide/guide-view';
import { type Base, useBase } from '../base-context';

/** What every component of the bar draws from and acts through. */
interface Guide extends Base, GuideView {
  readonly session: GuideSession;
}

const GuideContext = createContext<Guide | null>(null);

export const GuideProvider = ({ view, children }: { view: GuideView; children: ReactNode }) => {
  const base = useBase();
  const guide = useMemo((): Guide => ({ ...base, ...view }), [base, view]);
  return <GuideContext value={guide}>{children}</GuideContext>;
};

/** Throws outside of `GuideProvider`. */
export const useGuide = (): Guide => {
  const guide = useContext(GuideContext);
  if (guide === null) throw new Error('useGuide needs a GuideProvider above it');
  return guide;
};
