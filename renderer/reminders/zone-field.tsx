import { useApp } from '../app-context';
import { zoneCity } from '../schedule/schedule-words';
import type { ReminderDraft } from './use-reminder-draft';

const regionOf = (zone: string): string => zone.split('/')[0] ?? zone;

/** Every zone that the system knows, under the part of the world it lies in. */
const zonesByRegion = (): ReadonlyMap<string, readonly string[]> => {
  const regions = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone').filter((name) => name.includes('/'))) {
    const region = regionOf(zone);
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  return regions;
};

interface ZoneFieldProps {
  readonly zone: string | null;
  readonly onChange: (change: Pick<ReminderDraft, 'zone'>) => void;
}

/** Whose wall clock a reminder goes by. */
export const ZoneField = ({ zone, onChange }: ZoneFieldProps) => {
  const { t, snapshot } = useApp();
  return (
    <label className="field">
      <span>{t('reminders.zone')}</span>
      <select value={zone ?? ''} onChange={(event) => onChange({ zone: event.target.value || null })}>
        <option value="">{t('reminders.zoneHere', { zone: zoneCity(snapshot.outlook.moment.zone) })}</option>
        <option value="UTC">UTC</option>
        {[...zonesByRegion()].map(([region, zones]) => (
          <optgroup key={region} label={region}>
            {zones.map((name) => (
              <option key={name} value={name}>
                {zoneCity(name)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <small className="hint">{t('reminders.zoneHint')}</small>
    </label>
  );
};
