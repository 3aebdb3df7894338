/** A value at a time since the beginning, in seconds. */
export type Sample = { readonly atS: number; readonly value: number };

/** One line of a chart. */
export interface Line {
  readonly name: string;
  readonly colour: string;
  readonly samples: readonly Sample[];
}

const size = { width: 720, height: 300, left: 64, right: 16, top: 40, bottom: 40 };

/** Lines over time as an SVG; the value axis begins at nought, so that what looks level is. */
export const chartOf = (title: string, lines: readonly Line[]): string => {
  const all = lines.flatMap(({ samples }) => samples);
  const longest = Math.max(1, ...all.map(({ atS }) => atS));
  const highest = Math.max(Number.EPSILON, ...all.map(({ value }) => value)) * 1.1;
  const x = (atS: number) => size.left + (atS / longest) * (size.width - size.left - size.right);
  const y = (value: number) =>
    size.height - size.bottom - (value / highest) * (size.height - size.top - size.bottom);
  const text = (at: string, content: string, more = '') => `<text ${at} ${more}>${content}</text>`;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const value = highest * part;
    const end = size.width - size.right;
    return (
      `<path d="M${size.left} ${y(value)}H${end}" stroke="#ccc"/>` +
      text(`x="${size.left - 8}" y="${y(value) + 4}"`, value.toPrecision(3), 'text-anchor="end"')
    );
  });
  const drawn = lines.map(({ name, colour, samples }, index) => {
    const points = samples.map(({ atS, value }) => `${x(atS).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
    return (
      `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2"/>` +
      text(`x="${size.left + 140 * index}" y="${size.height - 8}"`, name, `fill="${colour}"`)
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    text(`x="${size.left}" y="22"`, title, 'font-size="14"'),
    ...grid,
    ...drawn,
    text(
      `x="${size.width - size.right}" y="${size.height - 8}"`,
      `${longest.toFixed(0)} s`,
      'text-anchor="end"',
    ),
    '</svg>',
  ].join('\n');
};
