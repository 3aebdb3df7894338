import { Fragment, useEffect, useId, useRef } from 'react';
import { mainViews } from '../../electron/core/state/app-state';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { type Chord, type Shortcut, shortcuts } from './shortcuts';
import './shortcuts.css';

const isMac = navigator.userAgent.includes('Mac');

const Keys = ({ chord }: { chord: Chord }) => {
  const { t } = useApp();
  const nameOf = (key: Chord['keys'][number]): string => {
    if (typeof key !== 'string') return key.as;
    return key === 'control' && isMac ? '⌘' : t(`shortcuts.key.${key}`);
  };
  return (
    <span className="chord">
      {chord.keys.map(nameOf).map((name, index) => (
        <Fragment key={name}>
          {index > 0 && '+'}
          <kbd>{name}</kbd>
        </Fragment>
      ))}
    </span>
  );
};

const useWhatItDoes = ({ name }: Shortcut): string => {
  const { t, locale } = useApp();
  if (name !== 'places') return t(`shortcuts.does.${name}`);
  const places = mainViews.map((view) => t(`panel.${view}`));
  return new Intl.ListFormat(locale, { type: 'unit' }).format(places);
};

const Line = ({ shortcut }: { shortcut: Shortcut }) => {
  const { usesSingleKeys } = useApp().snapshot.outlook.state.saved.preferences;
  return (
    <div>
      <dt>{useWhatItDoes(shortcut)}</dt>
      <dd>
        {shortcut.chords
          .filter(({ isSingle }) => usesSingleKeys || !isSingle)
          .map((chord) => (
            <Keys key={JSON.stringify(chord.keys)} chord={chord} />
          ))}
      </dd>
    </div>
  );
};

/** Some press keys by accident, or speak to their computer: for them single keys do nothing. */
const SingleKeys = () => {
  const { t, send, snapshot } = useApp();
  const { usesSingleKeys } = snapshot.outlook.state.saved.preferences;
  return (
    <Checkbox
      label={t('shortcuts.singleKeys')}
      hint={t('shortcuts.singleKeysHint')}
      isChecked={usesSingleKeys}
      onChange={(isOn) => send({ type: 'preferences/changed', usesSingleKeys: isOn })}
    />
  );
};

/** Every shortcut, over whatever the panel shows. Escape closes it, as it does any dialog. */
export const ShortcutList = ({ onClose }: { onClose: () => void }) => {
  const { t, snapshot } = useApp();
  const { usesSingleKeys } = snapshot.outlook.state.saved.preferences;
  const dialog = useRef<HTMLDialogElement>(null);
  const done = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  useEffect(() => {
    dialog.current?.showModal();
    done.current?.focus({ preventScroll: true });
  }, []);
  return (
    <dialog className="shortcut-list" ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} className="statement">
        {t('shortcuts.title')}
      </h2>
      <dl className="facts">
        {shortcuts.map((shortcut) => (
          <Line key={shortcut.name} shortcut={shortcut} />
        ))}
        {usesSingleKeys && (
          <div>
            <dt>{t('shortcuts.does.answers')}</dt>
            <dd>{t('shortcuts.onButtons')}</dd>
          </div>
        )}
      </dl>
      <SingleKeys />
      <div className="button-line">
        <Button ref={done} onClick={() => dialog.current?.close()}>
          {t('action.done')}
        </Button>
      </div>
    </dialog>
  );
};
