import { inflateSync } from 'node:zlib';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of every pixel, row by row. */
  readonly pixels: Buffer;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((one) => Math.abs(guess - one)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
};

/** Undoes what each row was filtered with: https://www.w3.org/TR/png-3/#9Filters */
const unfilter = (data: Buffer, width: number, height: number): Buffer => {
  const stride = width * 4;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < 4 ? 0 : (pixels[at - 4] ?? 0);
      const above = y === 0 ? 0 : (pixels[at - stride] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (pixels[at - stride - 4] ?? 0);
      const added = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      pixels[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + added;
    }
  }
  return pixels;
};

/** Reads a PNG with eight bits a channel, alpha and no interlacing; throws at any other. */
export const readPng = (file: Buffer): Picture => {
  if (!file.subarray(0, 8).equals(signature)) throw new Error('This is not a PNG.');
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const kind = file.toString('latin1', at + 4, at + 8);
    const content = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    chunks.set(kind, [...(chunks.get(kind) ?? []), content]);
  }
  const [header] = chunks.get('IHDR') ?? [];
  if (!header?.subarray(8).equals(Buffer.from([8, 6, 0, 0, 0]))) throw new Error('Another kind of PNG.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const data = inflateSync(Buffer.concat(chunks.get('IDAT') ?? []));
  return { width, height, pixels: unfilter(data, width, height) };
};
