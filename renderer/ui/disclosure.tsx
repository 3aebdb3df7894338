import { type ReactNode, useId, useState } from 'react';
import { Icon } from './icons';

/** A line that unfolds what belongs to it in place. */
export const Disclosure = ({ label, children }: { label: ReactNode; children: ReactNode }) => {
  const [isOpen, setIsOpen] = useState(false);
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
