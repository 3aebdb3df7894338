/** The middle one; NaN of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** One measurement of ours beside one of the bare Electron, taken right after each other. */
export type Pair = { readonly ours: number; readonly bare: number };

/** Takes `count` pairs, ours and the bare one in turns, so that a busy minute hits both. */
export const measurePairs = async (
  count: number,
  ours: () => Promise<number>,
  bare: () => Promise<number>,
): Promise<readonly Pair[]> => {
  const pairs: Pair[] = [];
  for (let pair = 0; pair < count; pair += 1) {
    pairs.push({ bare: await bare(), ours: await ours() });
  }
  return pairs;
};

/** Prints the pairs and returns the median of their ratios. */
export const ratioOf = (name: string, pairs: readonly Pair[]): number => {
  const ratio = median(pairs.map(({ ours, bare }) => ours / bare));
  console.table(
    pairs.map(({ ours, bare }) => ({
      ours: Math.round(ours),
      bare: Math.round(bare),
      ratio: (ours / bare).toFixed(2),
    })),
  );
  console.log(`${name}: median ${ratio.toFixed(2)} × a bare Electron, over ${pairs.length} pairs`);
  return ratio;
};
