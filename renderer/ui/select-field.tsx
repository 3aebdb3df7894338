interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly className?: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly nameOf: (value: Value) => string;
  readonly onChange: (value: Value) => void;
}

/** One out of several, named by the system's own list. */
export const SelectField = <Value extends string>({
  label,
  className = 'field',
  values,
  value,
  nameOf,
  onChange,
}: SelectFieldProps<Value>) => {
  const choose = (name: string) => {
    const chosen = values.find((candidate) => candidate === name);
    if (chosen !== undefined) onChange(chosen);
  };
  return (
    <label className={className}>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
};
