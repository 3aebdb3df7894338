import { type ReactNode, useId, useState } from 'react';
import { IconButton } from '../ui/button';
import type { RowProps } from '../ui/virtual-list';

interface UnfoldingRowProps {
  /** What stands in the line, before the button that unfolds it. */
  readonly line: ReactNode;
  /** What that button is called. */
  readonly label: string;
  /** Drawn only once it is unfolded. */
  readonly children: ReactNode;
  /** What a list that is drawn in part needs of its rows. */
  readonly row?: RowProps;
  /** Where the list itself keeps which of its rows are unfolded. */
  readonly isUnfolded?: boolean;
  readonly onUnfolded?: (isOpen: boolean) => void;
}

/** A line of the checklist, with more about it below. */
export const UnfoldingRow = ({ line, label, children, row, isUnfolded, onUnfolded }: UnfoldingRowProps) => {
  const [isOwnOpen, setIsOwnOpen] = useState(false);
  const isOpen = isUnfolded ?? isOwnOpen;
  const id = useId();
  const unfold = () => {
    setIsOwnOpen(!isOpen);
    onUnfolded?.(!isOpen);
  };
  return (
    <li className="task-row" data-is-open={isOpen} {...row}>
      <div className="task-line">
        {line}
        <IconButton
          icon="chevron-down"
          className="task-unfold"
          label={label}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={unfold}
        />
      </div>
      <div id={id} className="task-more" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  );
};
