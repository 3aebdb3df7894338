import type { EarlierState } from '../../electron/core/state/earlier-state';
import { useApp } from '../app-context';
import { Button } from '../ui/button';

/** Sizes are there to tell a full state from an empty one: a tenth of a kilobyte is exact enough. */
const sizeOf = (bytes: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'kilobyte',
    maximumSignificantDigits: 2,
    minimumSignificantDigits: 1,
  }).format(bytes / 1000);

const EarlierRow = ({ earlier }: { earlier: EarlierState }) => {
  const { t, send, format, locale } = useApp();
  const { id, kind, savedAt, bytes } = earlier;
  const at = t('data.earlierAt', { day: format.day(savedAt), time: format.time(savedAt) });
  return (
    <li className="earlier-row">
      <p>
        {at}
        <small className="detail">
          {t(`data.earlierKind.${kind}`)} · {sizeOf(bytes, locale)}
        </small>
      </p>
      <Button
        aria-label={t('data.earlierLookAt', { at })}
        onClick={() => send({ type: 'data/consider-earlier', id })}
      >
        {t('data.earlierLook')}
      </Button>
    </li>
  );
};

/** The states that one can go back to, newest first. */
export const EarlierStates = ({ earlier }: { earlier: readonly EarlierState[] }) => (
  <ul className="earlier-list">
    {earlier.map((one) => (
      <EarlierRow key={one.id} earlier={one} />
    ))}
  </ul>
);
