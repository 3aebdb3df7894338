import { type MarketplaceId, marketplaceIds } from '../../electron/core/guide/marketplaces';
import { useApp } from '../app-context';
import { SelectField } from '../ui/select-field';

/** The country of each marketplace (ISO 3166), whose name the system knows in every language. */
const countryOf: Readonly<Record<MarketplaceId, string>> = {
  com: 'US',
  ca: 'CA',
  'co.uk': 'GB',
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  es: 'ES',
  in: 'IN',
  'com.au': 'AU',
  'com.mx': 'MX',
  'com.br': 'BR',
  'co.jp': 'JP',
};

export const MarketplaceSetting = () => {
  const { t, locale, send, snapshot } = useApp();
  const { marketplace } = snapshot.outlook.state.saved.preferences;
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const nameOf = (ending: MarketplaceId): string =>
    t('settings.marketplaceName', { country: countries.of(countryOf[ending]) ?? countryOf[ending], ending });
  return (
    <SelectField
      label={t('settings.marketplace')}
      values={marketplaceIds}
      value={marketplace}
      nameOf={nameOf}
      onChange={(chosen) => send({ type: 'preferences/changed', marketplace: chosen })}
    />
  );
};
