import { withChange } from '../electron/contract';
import { AppProvider } from './app-context';
import { bridge } from './bridge';
import { mount } from './mount';
import { PanelWindow } from './panel/panel-window';

void mount({ get: bridge.getSnapshot, follow: bridge.onSnapshot, after: withChange }, (snapshot) => (
  <AppProvider snapshot={snapshot}>
    <PanelWindow />
  </AppProvider>
));
