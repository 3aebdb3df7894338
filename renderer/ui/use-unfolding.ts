import { type RefObject, useRef, useState } from 'react';

/** Something that unfolds below its button. */
export interface Unfolding {
  readonly isOpen: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly toggle: () => void;
  /** Folds it, and gives the keyboard back to the button. */
  readonly close: () => void;
  /** Folds it when the keyboard is elsewhere. */
  readonly fold: () => void;
}

/** `given` is the button, where somebody else needs it too. */
export const useUnfolding = (given?: RefObject<HTMLButtonElement | null>): Unfolding => {
  const [isOpen, setIsOpen] = useState(false);
  const own = useRef<HTMLButtonElement>(null);
  const button = given ?? own;
  const fold = () => setIsOpen(false);
  return {
    isOpen,
    button,
    toggle: () => setIsOpen(!isOpen),
    fold,
    close: () => {
      fold();
      button.current?.focus();
    },
  };
};
