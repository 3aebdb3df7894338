import { AppProvider } from './app-context';
import { bridge } from './bridge';
import { createLatest } from './latest';
import { mount } from './mount';
import { PanelWindow } from './panel/panel-window';

const useSnapshot = createLatest({ get: bridge.getSnapshot, follow: bridge.onSnapshot });

const Panel = () => {
  const snapshot = useSnapshot();
  if (snapshot === null) return null;
  return (
    <AppProvider snapshot={snapshot}>
      <PanelWindow />
    </AppProvider>
  );
};

mount(<Panel />);
