import { useId } from 'react';

interface RadioProps<Value extends string> {
  readonly values: readonly Value[];
  /** Null where nothing is chosen yet; then something has to be. */
  readonly value: Value | null;
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

const Radios = <Value extends string>({ values, value, nameOf, onChange }: RadioProps<Value>) => {
  const group = useId();
  return values.map((one) => (
    <label key={one}>
      <input type="radio" name={group} required checked={one === value} onChange={() => onChange(one)} />
      <span>{nameOf(one)}</span>
    </label>
  ));
};

/** One out of a few short ones, beside each other. */
export const RadioLine = <Value extends string>({
  label,
  ...radios
}: RadioProps<Value> & { label: string }) => (
  <fieldset className="radio-line" aria-label={label}>
    <Radios {...radios} />
  </fieldset>
);

interface RadioColumnProps<Value extends string> extends RadioProps<Value> {
  readonly legend: string;
  readonly className?: string;
}

/** One out of a few sentences, below each other. */
export const RadioColumn = <Value extends string>({
  legend,
  className = '',
  ...radios
}: RadioColumnProps<Value>) => (
  <fieldset className={`radio-column ${className}`}>
    <legend>{legend}</legend>
    <Radios {...radios} />
  </fieldset>
);
