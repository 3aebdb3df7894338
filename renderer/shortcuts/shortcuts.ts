import { mainViews, type View } from '../../electron/core/state/app-state';

/** Keys that have names of their own in each language. */
type NamedKey = 'control' | 'shift' | 'escape';

/** Keys to be pressed together, each with a name or as it is written. */
export interface Chord {
  readonly keys: readonly (NamedKey | { readonly as: string })[];
  /** Whether somebody may hit it, or say it, by accident: those can be switched off. */
  readonly isSingle?: true;
}

/** What the list says of one shortcut; `chords` are other ways to the same. */
export interface Shortcut {
  readonly name: 'places' | 'search' | 'undo' | 'list' | 'zoom' | 'leave';
  readonly chords: readonly Chord[];
}

/** All shortcuts of the panel but the letters that answer, which are written on their buttons. */
export const shortcuts: readonly Shortcut[] = [
  { name: 'places', chords: [{ keys: ['control', { as: `1–${mainViews.length}` }] }] },
  { name: 'search', chords: [{ keys: ['control', { as: 'F' }] }] },
  { name: 'undo', chords: [{ keys: ['control', { as: 'Z' }] }] },
  { name: 'zoom', chords: ['+', '−', '0'].map((as) => ({ keys: ['control', { as }] })) },
  { name: 'leave', chords: [{ keys: ['shift', 'escape'] }] },
  { name: 'list', chords: [{ keys: [{ as: 'F1' }] }, { keys: [{ as: '?' }], isSingle: true }] },
];

/** What a pressed key asks for. */
export type Pressed =
  | { readonly kind: 'list' | 'search' | 'undo' }
  | { readonly kind: 'place'; readonly view: View };

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What `key` asks for; null where it is no shortcut. `isTyping`: it goes into a field, whose own keys come first.
 * Places go by where the digits lie, since some keyboards write them only with Shift.
 */
export const pressedBy = (key: Key, isTyping: boolean, usesSingleKeys: boolean): Pressed | null => {
  const { ctrlKey, metaKey, altKey, shiftKey } = key;
  if (key.key === 'F1') return { kind: 'list' };
  if (key.key === '?' && !ctrlKey && !metaKey && !isTyping) return usesSingleKeys ? { kind: 'list' } : null;
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return null;
  const view = mainViews[Number(/^Digit([1-9])$/.exec(key.code)?.[1] ?? 0) - 1];
  if (view) return { kind: 'place', view };
  const letter = key.key.toLowerCase();
  if (letter === 'f') return { kind: 'search' };
  return letter === 'z' && !isTyping ? { kind: 'undo' } : null;
};
