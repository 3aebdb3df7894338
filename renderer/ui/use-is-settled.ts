import { useEffect, useState } from 'react';

/** Longer than the second half of a double click, shorter than it takes to read a sentence. */
const settleMs = 400;

/** Whether what is on show, named by `shown`, has been there long enough to be meant when it is pressed. */
export const useIsSettled = (shown: string | number = ''): boolean => {
  const [settled, setSettled] = useState<string | number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(shown), settleMs);
    return () => clearTimeout(timer);
  }, [shown]);
  return settled === shown;
};
