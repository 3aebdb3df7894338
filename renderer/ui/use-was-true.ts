import { useRef } from 'react';

/** Whether `value` is true or was at any time since this is on the screen. */
export const useWasTrue = (value: boolean): boolean => {
  const was = useRef(false);
  was.current ||= value;
  return was.current;
};
