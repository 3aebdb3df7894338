import { useEffect, useRef } from 'react';

/** When one of `count` things went away with the button that was pressed on it, the keyboard goes on in the view. */
export const useFocusAfter = (count: number): void => {
  const shown = useRef(count);
  useEffect(() => {
    const isFewer = count < shown.current;
    shown.current = count;
    if (isFewer && document.activeElement === document.body) document.querySelector('main')?.focus();
  }, [count]);
};
