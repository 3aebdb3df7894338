import { useState } from 'react';
import type { GuideRoute } from '../../electron/core/guide/guide-schema';
import { useApp } from '../app-context';
import { localized } from '../localized';
import { Button } from '../ui/button';

/** Shown only when asked for, and never without saying how old it is. */
export const PhoneNumber = ({ phoneNumber }: { phoneNumber: NonNullable<GuideRoute['phoneNumber']> }) => {
  const { t, snapshot } = useApp();
  const [isShown, setIsShown] = useState(false);
  if (!isShown) return <Button onClick={() => setIsShown(true)}>{t('guide.showNumber')}</Button>;
  return (
    <p className="phone-number" role="status">
      <span className="small-heading">{t('guide.number')}</span>
      <strong>{phoneNumber.number}</strong>
      <span className="hint">{localized(phoneNumber.label, snapshot.locale)}</span>
    </p>
  );
};
