import { type MouseEvent, type ReactNode, useState } from 'react';
import { useApp } from '../app-context';
import { Button } from './button';

interface AskToRemoveProps {
  readonly label: ReactNode;
  readonly question: ReactNode;
  readonly className?: string;
  readonly onRemove: (event: MouseEvent) => void;
}

/** A button that asks once, in its own place, before anything goes. */
export const AskToRemove = ({ label, question, className, onRemove }: AskToRemoveProps) => {
  const { t } = useApp();
  const [isAsked, setIsAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button look="quiet" {...(className && { className })} onClick={() => setIsAsked(true)}>
        {label}
      </Button>
    );
  }
  return (
    <div className="ask" role="alert">
      <p>{question}</p>
      <div className="button-line">
        <Button look="erase" autoFocus onClick={onRemove}>
          {t('action.remove')}
        </Button>
        <Button onClick={() => setIsAsked(false)}>{t('action.keep')}</Button>
      </div>
    </div>
  );
};
