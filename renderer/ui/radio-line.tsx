import { type FormEvent, useId, useState } from 'react';
import { FieldError } from './field-error';

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
  /** What is said where one has to be chosen and none is. */
  readonly error?: string;
}

/** One out of a few sentences, below each other. */
export const RadioColumn = <Value extends string>({
  legend,
  className = '',
  error = '',
  ...radios
}: RadioColumnProps<Value>) => {
  const errorId = useId();
  const [isMissed, setIsMissed] = useState(false);
  const isWrong = isMissed && radios.value === null && error !== '';
  const miss = (event: FormEvent<HTMLElement>): void => {
    if (error === '') return;
    // Chromium's own bubble speaks the system's language, and covers the answers.
    event.preventDefault();
    setIsMissed(true);
    event.currentTarget.scrollIntoView({ block: 'nearest' });
    event.currentTarget.querySelector('input')?.focus({ preventScroll: true });
  };
  return (
    <fieldset
      className={`radio-column ${className}`}
      onInvalidCapture={miss}
      aria-describedby={isWrong ? errorId : undefined}
    >
      <legend>{legend}</legend>
      <Radios {...radios} />
      {isWrong && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  );
};
