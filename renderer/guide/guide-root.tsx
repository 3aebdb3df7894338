import { BaseProvider } from '../base-context';
import { bridge } from '../bridge';
import { createLatest } from '../latest';
import { mount } from '../mount';
import { GuideWindow } from './guide-window';

const useSnapshot = createLatest({ get: bridge.getGuide, follow: bridge.onGuide });

const Guide = () => {
  const snapshot = useSnapshot();
  if (snapshot === null) return null;
  return (
    <BaseProvider tongue={snapshot}>
      <GuideWindow guide={snapshot.guide} />
    </BaseProvider>
  );
};

mount(<Guide />);
