import { expect, it } from 'vitest';
import { countryOf, marketplaceIds, marketplaceIn } from '../../../electron/core/guide/marketplaces';

it('the marketplace of a country is its own, else that of the United States', () => {
  expect(marketplaceIds.map((id) => marketplaceIn(countryOf[id]))).toEqual(marketplaceIds);
  expect(['', 'SE', 'de'].map(marketplaceIn)).toEqual(['com', 'com', 'com']);
});
