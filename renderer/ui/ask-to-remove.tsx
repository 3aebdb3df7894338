import { type ReactNode, useState } from 'react';
import { useApp } from '../app-context';
import { Button } from './button';
import { SteadyButton } from './steady-button';
import { useFocusAfter } from './use-focus-after';

interface AskToRemoveProps {
  readonly label: ReactNode;
  readonly question: ReactNode;
  readonly className?: string;
  readonly onRemove: () => void;
}

/** A button that asks once, in its own place, before anything goes. A held key or a double click answers nothing. */
export const AskToRemove = ({ label, question, className, onRemove }: AskToRemoveProps) => {
  const { t } = useApp();
  const [isAsked, setIsAsked] = useState(false);
  const button = useFocusAfter<HTMLButtonElement>(isAsked ? 1 : 0);
  if (!isAsked) {
    return (
      <Button look="quiet" {...(className && { className })} ref={button} onClick={() => setIsAsked(true)}>
        {label}
      </Button>
    );
  }
  return (
    <div className="ask" role="alert">
      <p>{question}</p>
      <div className="button-line">
        <SteadyButton look="erase" onClick={onRemove}>
          {t('action.remove')}
        </SteadyButton>
        <SteadyButton autoFocus onClick={() => setIsAsked(false)}>
          {t('action.keep')}
        </SteadyButton>
      </div>
    </div>
  );
};
