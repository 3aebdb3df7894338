import { type RefObject, useEffect, useRef } from 'react';

/**
 * When one of `count` things went away with the button that was pressed on it, the keyboard goes on at the returned
 * place, or, where nothing has it, in the view.
 */
export const useFocusAfter = <Place extends HTMLElement>(count: number): RefObject<Place | null> => {
  const place = useRef<Place>(null);
  const shown = useRef(count);
  useEffect(() => {
    const isFewer = count < shown.current;
    shown.current = count;
    if (!isFewer || document.activeElement !== document.body) return;
    (place.current ?? document.querySelector('main'))?.focus();
  }, [count]);
  return place;
};
