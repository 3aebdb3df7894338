import { useState } from 'react';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { ShortcutList } from './shortcut-list';

export const KeyboardSetting = () => {
  const { t } = useApp();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="button-line">
      <Button aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {t('shortcuts.title')}
      </Button>
      {isOpen && <ShortcutList onClose={() => setIsOpen(false)} />}
    </div>
  );
};
