import { BaseProvider } from '../base-context';
import { bridge } from '../bridge';
import { mount } from '../mount';
import { GuideWindow } from './guide-window';

void mount({ get: bridge.getGuide, follow: bridge.onGuide }, (snapshot) => (
  <BaseProvider tongue={snapshot}>
    <GuideWindow guide={snapshot.guide} />
  </BaseProvider>
));
