/** A thin bar of how much is done; the numbers stand beside it in words. */
export const Meter = ({ done, total, label }: { done: number; total: number; label: string }) => (
  <progress className="meter" value={done} max={Math.max(total, 1)} aria-label={label} />
);
