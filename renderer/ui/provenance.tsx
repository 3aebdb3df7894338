import type { TaskGuide } from '../../electron/core/guide/guide-schema';
import { useBase } from '../base-context';

type Provenance = Pick<TaskGuide, 'date' | 'country' | 'confidence' | 'source'>;

/** `2018-05` as `May 2018`, a bare year as it is. */
const writtenDate = (date: string, locale: string): string =>
  date.includes('-')
    ? new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        Date.parse(`${date}-01T00:00:00Z`),
      )
    : date;

/** How old a path is, for which country, and how far to trust it, in plain words. */
export const ProvenanceLine = ({ of, hasSource = false }: { of: Provenance; hasSource?: boolean }) => {
  const { t, say, language, locale } = useBase();
  const date = writtenDate(of.date, locale);
  return (
    <span className="provenance">
      {t(`provenance.${of.confidence}`, { date, country: of.country })}
      {hasSource && (
        <span className="provenance-source">{t('provenance.source', { source: say(of.source) })}</span>
      )}
      {hasSource && language !== 'en' && (
        <span className="provenance-source">
          {t(of.confidence === 'unverified' ? 'provenance.translatedUnseen' : 'provenance.translated')}
        </span>
      )}
    </span>
  );
};
