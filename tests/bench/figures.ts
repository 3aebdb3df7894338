import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { median, type Pair } from './paired';

/** One figure beside the most that it may be. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly atMost: number;
  readonly unit: string;
  /** The least and the greatest ratio, where it is the median of pairs. */
  readonly spread?: readonly [number, number];
  readonly pairs?: readonly Pair[];
}

/** Where a run leaves its figures and pictures; the runner sets it. */
const folder = (): string => {
  const { HANGUP_BENCH_OUT: out } = process.env;
  if (!out) throw new Error('HANGUP_BENCH_OUT must name a folder; npm run bench sets it');
  return out;
};

/** The ratio of ours to the bare one, as a figure. */
export const ratioFigure = (name: string, pairs: readonly Pair[], atMost: number): Figure => {
  const ratios = pairs.map(({ ours, bare }) => ours / bare);
  return {
    name,
    value: median(ratios),
    atMost,
    unit: '× bare',
    spread: [Math.min(...ratios), Math.max(...ratios)],
    pairs,
  };
};

const rowOf = ({ name, value, atMost, unit, spread, pairs }: Figure) => ({
  figure: name,
  value: `${value.toFixed(3)} ${unit}`,
  'at most': atMost,
  spread: spread ? spread.map((end) => end.toFixed(2)).join(' to ') : '',
  ours: pairs ? median(pairs.map(({ ours }) => ours)).toFixed(1) : '',
  bare: pairs ? median(pairs.map(({ bare }) => bare)).toFixed(1) : '',
});

/** Prints figures, adds them to `figures.json`, and fails where one is more than it may be. */
export const record = (figures: readonly Figure[]): void => {
  console.table(figures.map(rowOf));
  const file = join(folder(), 'figures.json');
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Figure[]) : [];
  writeFileSync(file, JSON.stringify([...before, ...figures], null, 2));
  for (const { name, value, atMost } of figures) expect(value, name).toBeLessThanOrEqual(atMost);
};

/** Leaves a picture beside the figures. */
export const leavePicture = (name: string, svg: string): void => writeFileSync(join(folder(), name), svg);
