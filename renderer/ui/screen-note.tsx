import type { FormEvent } from 'react';
import type { ScreenNote } from '../../electron/core/guide/screen-note';
import { useBase } from '../base-context';
import { Button } from './button';
import { useDraft } from './use-draft';

interface ScreenNoteProps {
  /** Where the screen looks different, see `core/guide/screen-place.ts`. */
  readonly place: string;
  /** What was written there before. */
  readonly note: ScreenNote | undefined;
}

/** "What do you see instead?": kept for the next time, on this computer; an empty text takes it away. */
export const ScreenNoteForm = ({ place, note }: ScreenNoteProps) => {
  const { t, send, locale } = useBase();
  const draft = useDraft<string>(`screen/${place}`);
  const text = draft.value ?? note?.text ?? '';
  const isChanged = text.trim() !== (note?.text ?? '');
  const write = async (written: string): Promise<void> => {
    if (!(await send({ type: 'screen-note/written', place, text: written }))) return;
    draft.settle(text);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isChanged) void write(text);
  };
  const day = note && new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(note.at));
  return (
    <form className="screen-note" onSubmit={save}>
      <label className="field">
        <span>{t('screenNote.label')}</span>
        <textarea rows={3} maxLength={2000} value={text} onChange={({ target }) => draft.set(target.value)} />
      </label>
      <p className="hint">{day ? t('screenNote.written', { day }) : t('screenNote.hint')}</p>
      <div className="button-line">
        <Button type="submit" disabled={!isChanged}>
          {t('screenNote.save')}
        </Button>
        {note && (
          <Button look="quiet" onClick={() => write('')}>
            {t('screenNote.remove')}
          </Button>
        )}
      </div>
    </form>
  );
};
