/**
 * The two files in which systems look for the icon of a program. Both are a directory and PNGs one after the other:
 * too little for a library.
 */

/** @typedef {{ readonly size: number, readonly png: Buffer }} IconImage size: edge in pixels */

/**
 * A Windows icon: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 * @param {readonly IconImage[]} images at most 256 pixels each
 */
export const icoOf = (images) => {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of images.entries()) {
    const entry = header.subarray(6 + 16 * index);
    // One byte each for the edges, in which 0 stands for 256.
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
};

/**
 * The kinds of images that an application's icon may hold as PNGs, by the edge in pixels. `icp4` to `icp6`, for 16, 32 and
 * 64, are not shown properly inside an application; macOS makes those sizes from the ones for Retina screens.
 */
export const icnsKinds = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
};

/**
 * A macOS icon: four letters and a length each, the whole and every image in it.
 * @param {readonly IconImage[]} images one of each size in `icnsKinds`
 * @throws {Error} when a size is missing
 */
export const icnsOf = (images) => {
  /** @param {string} kind @param {Buffer} content */
  const chunk = (kind, content) => {
    const head = Buffer.alloc(8);
    head.write(kind, 'latin1');
    head.writeUInt32BE(8 + content.length, 4);
    return Buffer.concat([head, content]);
  };
  const chunks = Object.entries(icnsKinds).map(([kind, size]) => {
    const image = images.find((one) => one.size === size);
    if (!image) throw new Error(`There is no image of ${size} pixels for ${kind}.`);
    return chunk(kind, image.png);
  });
  return chunk('icns', Buffer.concat(chunks));
};
