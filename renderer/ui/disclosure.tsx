import { type ReactNode, useId, useState } from 'react';
import { Icon } from './icons';

interface DisclosureProps {
  readonly label: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** A line that unfolds what belongs to it in place. */
export const Disclosure = ({ label, isOpenAtFirst = false, children }: DisclosureProps) => {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const id = useId();
  return (
    <div className="disclosure">
      <button
        type="button"
        className="disclosure-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="chevron-right" />
        <span>{label}</span>
      </button>
      <div id={id} className="disclosure-content" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
};
