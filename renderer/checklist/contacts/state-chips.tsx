import { useApp } from '../../app-context';

import { type ContactState, contactStates } from './contact-task';

interface StateChipsProps {
  /** Null for all. */
  readonly state: ContactState | null;
  readonly onChange: (state: ContactState | null) => void;
}

/** Which contacts to show. */
export const StateChips = ({ state, onChange }: StateChipsProps) => {
  const { t } = useApp();
  return (
    <fieldset className="radio-line" aria-label={t('checklist.states.label')}>
      {[null, ...contactStates].map((one) => (
        <label key={one}>
          <input type="radio" name="contact-state" checked={one === state} onChange={() => onChange(one)} />
          <span>{t(`checklist.states.${one ?? 'all'}`)}</span>
        </label>
      ))}
    </fieldset>
  );
};
