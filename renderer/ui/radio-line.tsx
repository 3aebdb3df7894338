import { useId } from 'react';

interface RadioLineProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** One out of a few, all of them in sight. */
export const RadioLine = <Value extends string>({
  label,
  values,
  value,
  nameOf,
  onChange,
}: RadioLineProps<Value>) => {
  const group = useId();
  return (
    <fieldset className="radio-line" aria-label={label}>
      {values.map((one) => (
        <label key={one}>
          <input type="radio" name={group} checked={one === value} onChange={() => onChange(one)} />
          <span>{nameOf(one)}</span>
        </label>
      ))}
    </fieldset>
  );
};
