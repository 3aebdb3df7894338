import { mount } from './mount';
import { PanelWindow } from './panel/panel-window';

mount(PanelWindow);
