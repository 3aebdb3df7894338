import { useCallback, useState } from 'react';
import { ShortcutList } from './shortcut-list';
import { useShortcuts } from './use-shortcuts';

/** The shortcuts at work, and their list once somebody asks for it. */
export const ShortcutKeys = () => {
  const [isOpen, setIsOpen] = useState(false);
  useShortcuts(useCallback(() => setIsOpen(true), []));
  return isOpen && <ShortcutList onClose={() => setIsOpen(false)} />;
};
