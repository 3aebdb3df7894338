/** What may have been entered and not been saved yet, for whoever leads away from it. */
export interface Unsaved {
  /** Saves it; resolves to whether nothing is left that would be lost. */
  readonly keep: () => Promise<boolean>;
}
