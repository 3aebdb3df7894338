import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ComponentProps, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** What a row has to put on its `li`. */
export type RowProps = Pick<ComponentProps<'li'>, 'ref' | 'style' | 'aria-setsize' | 'aria-posinset'> & {
  readonly 'data-index': number;
};

interface VirtualListProps<Entry extends { readonly id: string }> {
  readonly entries: readonly Entry[];
  /** The ids of the rows that stay, wherever they are: somebody may be writing in them. */
  readonly kept: ReadonlySet<string>;
  /** DIP; rows are measured once they are there. */
  readonly estimatedHeight: number;
  readonly children: (entry: Entry, row: RowProps) => ReactNode;
}

/** Rows beyond the edges, so that the keyboard finds the next one and quick scrolling no gaps. */
const overscan = 10;

/** Follows how far below the start of what scrolls an element begins: what stands above it unfolds and folds. */
const useMargin = () => {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const scroller = useCallback(() => list.current?.closest('main') ?? null, []);
  useLayoutEffect(() => {
    const [own, whole] = [list.current, scroller()];
    if (!own || !whole) return;
    setMargin(own.getBoundingClientRect().top - whole.getBoundingClientRect().top + whole.scrollTop);
  });
  return { list, margin, scroller };
};

/** A list of which only the rows in sight are there, however long it is; it scrolls with the page. */
export const VirtualList = <Entry extends { readonly id: string }>({
  entries,
  kept,
  estimatedHeight,
  children,
}: VirtualListProps<Entry>) => {
  const { list, margin, scroller } = useMargin();
  const [focused, setFocused] = useState<string | null>(null);
  const stays = (index: number): boolean => {
    const id = entries[index]?.id ?? '';
    return id === focused || kept.has(id);
  };
  const rangeExtractor = (range: Range): number[] => {
    const shown = new Set(defaultRangeExtractor(range));
    if (focused !== null || kept.size > 0)
      for (const index of entries.keys()) if (stays(index)) shown.add(index);
    return [...shown].sort((a, b) => a - b);
  };
  const idOf = (target: HTMLElement): string | null => {
    const index = target.closest<HTMLElement>('[data-index]')?.dataset.index;
    return entries[Number(index)]?.id ?? null;
  };
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: scroller,
    getItemKey: (index) => entries[index]?.id ?? index,
    estimateSize: () => estimatedHeight,
    overscan,
    scrollMargin: margin,
    rangeExtractor,
  });
  return (
    <ul
      className="task-rows virtual-list"
      ref={list}
      style={{ height: virtualizer.getTotalSize() }}
      onFocus={({ target }) => setFocused(idOf(target))}
      onBlur={({ relatedTarget }) =>
        setFocused(relatedTarget instanceof HTMLElement ? idOf(relatedTarget) : null)
      }
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const entry = entries[index];
        return (
          entry &&
          children(entry, {
            ref: virtualizer.measureElement,
            style: { transform: `translateY(${start - margin}px)` },
            'aria-setsize': entries.length,
            'aria-posinset': index + 1,
            'data-index': index,
          })
        );
      })}
    </ul>
  );
};
