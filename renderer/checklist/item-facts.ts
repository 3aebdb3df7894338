import type { Item } from '../../electron/core/checklist/inventory';
import type { Translate } from '../../electron/core/message';

/** What stands beside a name in a quieter tone: what and whose it is, where it stands; empty where nothing is known. */
export const itemFacts = (item: Item, t: Translate): string => {
  const facts = (): readonly (string | undefined)[] => {
    switch (item.kind) {
      case 'phone':
        return [item.form && item.form !== 'phone' ? t(`checklist.forms.${item.form}`) : '', item.owner];
      case 'echo':
        return [item.room, item.model];
      case 'contact':
        return [item.number];
      default:
        return [];
    }
  };
  return facts().filter(Boolean).join(' · ');
};
