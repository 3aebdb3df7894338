import { BaseProvider } from '../base-context';
import { bridge } from '../bridge';
import { createLatest } from '../latest';
import { mount } from '../mount';
import { loadOwnLanguage } from '../use-translate';
import { GuideWindow } from './guide-window';

const { useLatest, isThere } = createLatest({ get: bridge.getGuide, follow: bridge.onGuide });

const Guide = () => {
  const snapshot = useLatest();
  if (snapshot === null) return null;
  return (
    <BaseProvider tongue={snapshot}>
      <GuideWindow guide={snapshot.guide} />
    </BaseProvider>
  );
};

void Promise.all([isThere, loadOwnLanguage()]).then(() => mount(<Guide />));
