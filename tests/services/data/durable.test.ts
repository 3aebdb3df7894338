import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Disk } from '../../../electron/services/data/disk';
import { writeDurably } from '../../../electron/services/data/durable';
import { createDataFolder } from '../../fakes/data';
import { quickDisk, systemError } from '../../fakes/faulty-disk';

let data = createDataFolder();
beforeEach(() => {
  data = createDataFolder();
});
afterEach(() => data.remove());

/** A disk on which the folder cannot be flushed. */
const unflushed = (code: string): Disk => ({
  ...quickDisk,
  openSync: (path, flags, mode) => {
    if (path === data.folder) throw systemError(code);
    return quickDisk.openSync(path, flags, mode);
  },
});

it.each(['EINVAL', 'ENOTSUP', 'EACCES'])(
  'a file of the person’s own is there although its folder cannot be flushed: %s',
  (code) => {
    data.write('export.json', 'older');
    writeDurably(unflushed(code), data.path('export.json'), 'export');
    expect(data.read('export.json')).toBe('export');
  },
);

// Windows cannot open a folder, so nothing of it is flushed there that could fail.
if (process.platform !== 'win32') {
  it('a file of the person’s own stays where its folder fails in another way, which is told', () => {
    data.write('export.json', 'older');
    expect(() => writeDurably(unflushed('EIO'), data.path('export.json'), 'export')).toThrow('EIO');
    expect(data.names()).toEqual(['export.json']);
    expect(data.read('export.json')).toBe('export');
  });

  it('a generation is told as not written, so it is not there', () => {
    const write = () =>
      writeDurably(unflushed('EINVAL'), data.path('hangup.1.json'), 'state', { isGeneration: true });
    expect(write).toThrow('EINVAL');
    expect(data.names()).toEqual([]);
  });
}
