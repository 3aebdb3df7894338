import { countryOf, type MarketplaceId, marketplaceIds } from '../../electron/core/guide/marketplaces';
import { useApp } from '../app-context';
import { SelectField } from '../ui/select-field';

export const MarketplaceSetting = () => {
  const { t, locale, send, snapshot } = useApp();
  const { saved, session } = snapshot.outlook.state;
  const { marketplace } = saved.preferences;
  const isElsewhere = session.guide !== null && session.guide.marketplace !== marketplace;
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const nameOf = (ending: MarketplaceId): string =>
    t('settings.marketplaceName', { country: countries.of(countryOf[ending]) ?? countryOf[ending], ending });
  return (
    <>
      <SelectField
        label={t('settings.marketplace')}
        values={marketplaceIds}
        value={marketplace}
        nameOf={nameOf}
        onChange={(chosen) => send({ type: 'preferences/changed', marketplace: chosen })}
      />
      {isElsewhere && (
        <p className="hint" role="status">
          {t('settings.marketplaceLater')}
        </p>
      )}
    </>
  );
};
