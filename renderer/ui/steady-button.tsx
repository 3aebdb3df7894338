import type { ComponentProps, KeyboardEvent, MouseEvent } from 'react';
import { Button } from './button';
import { useIsSettled } from './use-is-settled';

interface SteadyButtonProps extends ComponentProps<typeof Button> {
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  /** What the button belongs to; when it changes, a press is once more ignored for a moment. */
  readonly shown?: string | number;
}

/**
 * A button for places where one screen follows another: the second click of a double click, a press in the first
 * moment and a held key do nothing, so that nobody answers what they have not seen.
 */
export const SteadyButton = ({ onClick, shown, ...rest }: SteadyButtonProps) => {
  const isSettled = useIsSettled(shown);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isSettled && event.detail <= 1) onClick(event);
  };
  const ignoreRepeats = (event: KeyboardEvent) => {
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
  };
  return <Button {...rest} aria-disabled={!isSettled} onClick={press} onKeyDown={ignoreRepeats} />;
};
