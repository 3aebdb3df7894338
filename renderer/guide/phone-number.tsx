import { useState } from 'react';
import type { RouteView } from '../../electron/core/guide/guide-view';
import { Button } from '../ui/button';
import { useGuide } from './guide-context';

/** Shown only when asked for, and never without saying how old it is. */
export const PhoneNumber = ({ phoneNumber }: { phoneNumber: NonNullable<RouteView['phoneNumber']> }) => {
  const { t, say } = useGuide();
  const [isShown, setIsShown] = useState(false);
  if (!isShown) return <Button onClick={() => setIsShown(true)}>{t('guide.showNumber')}</Button>;
  return (
    <p className="phone-number" role="status">
      <span className="small-heading">{t('guide.number')}</span>
      <strong>{phoneNumber.number}</strong>
      <span className="hint">{say(phoneNumber.label)}</span>
    </p>
  );
};
