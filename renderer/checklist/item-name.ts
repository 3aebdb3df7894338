import { nameSchema } from '../../electron/core/checklist/inventory';

/** The most characters a name may have; see nameSchema. */
export const longestName = 120;

/** The name as it will be kept, or null while there is none yet. */
export const nameFrom = (draft: string): string | null => nameSchema.safeParse(draft).data ?? null;
