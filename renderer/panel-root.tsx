import { AppProvider } from './app-context';
import { bridge } from './bridge';
import { createLatest } from './latest';
import { mount } from './mount';
import { PanelWindow } from './panel/panel-window';
import { loadOwnLanguage } from './use-translate';

const { useLatest, isThere } = createLatest({ get: bridge.getSnapshot, follow: bridge.onSnapshot });

const Panel = () => {
  const snapshot = useLatest();
  if (snapshot === null) return null;
  return (
    <AppProvider snapshot={snapshot}>
      <PanelWindow />
    </AppProvider>
  );
};

// What stands in the page stays until all of it can be drawn at once.
void Promise.all([isThere, loadOwnLanguage()]).then(() => mount(<Panel />));
