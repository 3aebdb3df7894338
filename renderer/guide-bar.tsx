import { GuideWindow } from './guide/guide-window';
import { mount } from './mount';

mount(GuideWindow);
