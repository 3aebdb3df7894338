import { useEffect } from 'react';
import { useApp } from '../app-context';
import { Disclosure } from '../ui/disclosure';
import { EarlierStates } from './earlier-states';

/** Asks for the list when it is unfolded, and again after something was replaced. */
const EarlierList = () => {
  const { t, send, snapshot } = useApp();
  const { earlier } = snapshot.outlook.state.session.data;
  const isMissing = earlier === null;
  useEffect(() => {
    if (isMissing) void send({ type: 'data/list-earlier' });
  }, [isMissing, send]);
  return (
    <>
      <p className="hint">{t('data.earlierHint')}</p>
      {earlier?.length === 0 && <p className="quiet">{t('data.earlierNone')}</p>}
      {earlier && <EarlierStates earlier={earlier} />}
    </>
  );
};

export const RestoreSetting = () => {
  const { t } = useApp();
  return (
    <Disclosure label={t('data.earlier')}>
      <EarlierList />
    </Disclosure>
  );
};
