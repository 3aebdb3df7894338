import { useEffect } from 'react';
import { useApp } from '../app-context';
import { pressedBy } from './shortcuts';

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('textarea, select, input:not([type="checkbox"], [type="radio"])') !== null;

/** Lets the keyboard go where the pointer can. While a dialog is open its own keys are the only ones. */
export const useShortcuts = (showList: () => void): void => {
  const { send, snapshot } = useApp();
  const { saved, session } = snapshot.outlook.state;
  const { usesSingleKeys } = saved.preferences;
  const undoableAt = session.undo?.at ?? null;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const pressed = pressedBy(event, isTypedInto(event.target), usesSingleKeys);
      if (pressed === null) return;
      event.preventDefault();
      if (pressed.kind === 'list') showList();
      if (pressed.kind === 'place') void send({ type: 'view/opened', view: pressed.view });
      if (pressed.kind === 'undo' && undoableAt !== null)
        void send({ type: 'change/undone', at: undoableAt });
      if (pressed.kind === 'search')
        document.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [send, showList, usesSingleKeys, undoableAt]);
};
