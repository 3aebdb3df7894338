import { useEffect, useState } from 'react';
import type { HistoryPart } from '../../electron/contract';
import type { HistoryEntry } from '../../electron/core/state/history';
import { bridge } from '../bridge';

/** Older lines of the record, read part by part when they are asked for. */
export interface OlderLines {
  /** What was read so far, oldest first. */
  readonly lines: readonly HistoryEntry[];
  readonly lostParts: number;
  readonly hasMore: boolean;
  readonly showMore: () => void;
  readonly showAll: () => void;
  /** Whether every part was read, or found lost. */
  readonly isComplete: boolean;
}

export const useOlderLines = (names: readonly string[]): OlderLines => {
  const [wanted, setWanted] = useState(0);
  const [parts, setParts] = useState<ReadonlyMap<string, HistoryPart>>(new Map());
  const shown = wanted === 0 ? [] : names.slice(-wanted);
  const missing = shown.find((name) => !parts.has(name));
  useEffect(() => {
    if (missing === undefined) return;
    void bridge
      .getHistoryPart(missing)
      .catch(() => null)
      .then((part) => setParts((known) => new Map(known).set(missing, part)));
  }, [missing]);
  const read = shown.flatMap((name) => (parts.has(name) ? [parts.get(name) ?? null] : []));
  return {
    lines: read.flatMap((part) => part ?? []),
    lostParts: read.filter((part) => part === null).length,
    hasMore: names.length > wanted,
    showMore: () => setWanted(Math.min(wanted + 1, names.length)),
    showAll: () => setWanted(names.length),
    isComplete: wanted >= names.length && missing === undefined,
  };
};
