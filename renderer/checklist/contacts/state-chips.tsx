import { useApp } from '../../app-context';
import { RadioLine } from '../../ui/radio-line';
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
    <RadioLine
      label={t('checklist.states.label')}
      values={['all', ...contactStates] as const}
      value={state ?? 'all'}
      nameOf={(one) => t(`checklist.states.${one}`)}
      onChange={(one) => onChange(one === 'all' ? null : one)}
    />
  );
};
