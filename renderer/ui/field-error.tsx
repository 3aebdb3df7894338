import type { ReactNode } from 'react';

/** What does not fit, beside the field that it is about. */
export const FieldError = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={id} className="field-error" role="alert">
    {children}
  </p>
);

/** Ties a field to its error, while there is one. */
export const errorProps = (isWrong: boolean, errorId: string) => ({
  'aria-invalid': isWrong,
  'aria-describedby': isWrong ? errorId : undefined,
});
