import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { View } from '../../electron/core/state/app-state';
import { useApp } from '../app-context';
import { ChecklistView } from '../checklist/checklist-view';
import { UndoBanner } from '../checklist/undo-banner';
import { ErasedScreen } from '../data/erased-screen';
import { NewerScreen } from '../data/newer-screen';
import { RecoveryScreen } from '../data/recovery-screen';
import { HistoryView } from '../history/history-view';
import { RecheckView } from '../recheck/recheck-view';
import { SafetyView } from '../safety/safety-view';
import { SettingsView } from '../settings/settings-view';
import { ShortcutKeys } from '../shortcuts/shortcut-keys';
import { TodayView } from '../today/today-view';
import { Failure } from '../ui/failure';
import { useIsSettled } from '../ui/use-is-settled';
import { Navigation } from './navigation';
import { Notices } from './notices';
import './panel.css';

const viewComponents = {
  today: TodayView,
  checklist: ChecklistView,
  recheck: RecheckView,
  history: HistoryView,
  settings: SettingsView,
  safety: SafetyView,
} as const satisfies Record<View, () => React.ReactNode>;

/** Keeps the keyboard's place: when the pressed button went away with its view, the new view takes the focus. */
const useFocusOnViewChange = (view: View) => {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    if (document.activeElement === null || document.activeElement === document.body) main.current?.focus();
  }, [view]);
  return main;
};

/** The second click of the double click that opened a view must not press what has come to stand there. */
const useSteadyView = (view: View) => {
  const isSettled = useIsSettled(view);
  return (event: MouseEvent) => {
    if (isSettled || event.detail <= 1) return;
    event.preventDefault();
    event.stopPropagation();
  };
};

/** What stands in the place of everything else, because there is no data to show; null where there is. */
const useWholeScreen = () => {
  const { recovery, notices, data } = useApp().snapshot.outlook.state.session;
  const newer = notices.find(({ kind }) => kind === 'state-newer');
  if (data.isErased) return <ErasedScreen />;
  if (recovery) return <RecoveryScreen recovery={recovery} />;
  return newer ? <NewerScreen path={newer.detail ?? ''} /> : null;
};

/** The page is drawn with it from the first glance on; here it follows what is chosen. */
const useDensity = () => {
  const { density } = useApp().snapshot.outlook.state.saved.preferences;
  useLayoutEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
};

export const PanelWindow = () => {
  useDensity();
  return useWholeScreen() ?? <Places />;
};

const Places = () => {
  const { view, unsavedCount } = useApp().snapshot.outlook.state.session;
  const main = useFocusOnViewChange(view);
  const dropSecondClick = useSteadyView(view);
  const ViewComponent = viewComponents[view];
  return (
    <div className="panel">
      <Navigation />
      <Notices />
      <main className="panel-main" key={view} ref={main} tabIndex={-1} onClickCapture={dropSecondClick}>
        <ViewComponent />
      </main>
      <UndoBanner />
      <ShortcutKeys />
      <Failure isSaidElsewhere={unsavedCount > 0} />
    </div>
  );
};
