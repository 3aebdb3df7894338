import type { GuideSnapshot } from '../../electron/contract';
import { BaseProvider } from '../base-context';
import { bridge } from '../bridge';
import { mount } from '../mount';
import { GuideWindow } from './guide-window';

// It is short, and always sent whole.
const source = {
  get: bridge.getGuide,
  follow: bridge.onGuide,
  after: (_before: unknown, now: GuideSnapshot) => now,
};

void mount(source, (snapshot) => (
  <BaseProvider tongue={snapshot}>
    <GuideWindow guide={snapshot.guide} />
  </BaseProvider>
));
