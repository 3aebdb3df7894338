import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icons';

interface Look {
  /** `primary` is the one way on of a screen; `erase` is the only red one. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'erase';
  readonly icon?: IconName;
}

export const Button = ({
  look = 'plain',
  icon,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & Look) => (
  <button type="button" className={`button button-${look} ${className ?? ''}`} {...rest}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </button>
);

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  readonly icon: IconName;
  readonly label: string;
}

/** A button that shows only its icon; `label` is its name and its tooltip. */
export const IconButton = ({ icon, label, className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    className={`icon-button ${className ?? ''}`}
    aria-label={label}
    title={label}
    {...rest}
  >
    <Icon name={icon} />
  </button>
);
