import type { DataNote as Note } from '../../electron/core/data/data-session';
import type { Translate } from '../../electron/core/message';
import { useApp } from '../app-context';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icons';

const textOf = (note: Note, t: Translate): string => {
  switch (note.kind) {
    case 'exported':
      return note.lostParts === 0 ? t('data.exported') : t('data.exportedWithout', { count: note.lostParts });
    case 'copied':
      return t('data.copied');
    case 'replaced':
      return t(`data.replaced.${note.how}`);
    case 'refused':
      return t(`data.problem.${note.problem}`);
    default:
      return note satisfies never;
  }
};

/** What came of the last thing that was asked for; the region is always there, so that screen readers hear it change. */
export const DataNote = () => {
  const { t, send, snapshot } = useApp();
  const { note } = snapshot.outlook.state.session.data;
  return (
    <div role="status" className="data-note-region">
      {note && (
        <div className="notice data-note">
          <Icon name={note.kind === 'refused' ? 'info' : 'check'} />
          <p>
            {textOf(note, t)}
            {'path' in note && <small className="detail">{note.path}</small>}
            {'detail' in note && note.detail !== '' && (
              <small className="detail">{t('error.detail', { detail: note.detail })}</small>
            )}
          </p>
          <IconButton
            icon="close"
            label={t('action.dismiss')}
            onClick={() => send({ type: 'data/note-dismissed' })}
          />
        </div>
      )}
    </div>
  );
};
