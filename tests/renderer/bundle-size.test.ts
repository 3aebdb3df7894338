import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { beforeAll, expect, it, vi } from 'vitest';
import { rendererConfig } from '../../build/vite-configs.mjs';

const kibibyte = 1024;

let output: Rollup.RollupOutput['output'];

beforeAll(async () => {
  // The runner's own value would give React's build for developers.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({ ...rendererConfig, build: { ...rendererConfig.build, write: false } });
  vi.unstubAllEnvs();
  ({ output } = built as Rollup.RollupOutput);
}, 60_000);

const chunkOf = (name: string): Rollup.OutputChunk => {
  const found = output.find((part) => part.type === 'chunk' && part.fileName === name);
  if (found?.type !== 'chunk') throw new Error(`no ${name}`);
  return found;
};

/** The messages of a language, but the longest, which stands for whichever is spoken. */
const isOtherLanguage = ({ moduleIds }: Rollup.OutputChunk): boolean =>
  moduleIds.some((id) => /locales.\w+\.json$/.test(id) && !id.endsWith('fr.json'));

/** All that a page ever loads, at once or later, with one language. */
const scriptsOf = (page: string): ReadonlySet<Rollup.OutputChunk> => {
  const wanted = new Set<Rollup.OutputChunk>();
  const take = (chunk: Rollup.OutputChunk): void => {
    if (wanted.has(chunk) || isOtherLanguage(chunk)) return;
    wanted.add(chunk);
    for (const name of [...chunk.imports, ...chunk.dynamicImports]) take(chunkOf(name));
  };
  for (const part of output) if (part.type === 'chunk' && part.isEntry && part.name === page) take(part);
  return wanted;
};

const gzipped = (parts: readonly (string | Uint8Array)[]): number =>
  parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0) / kibibyte;

it('the panel’s scripts have at most 180 KiB gzipped, its styles at most 20', () => {
  const scripts = [...scriptsOf('panel')];
  const sheets = new Set(scripts.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  const styles = output.flatMap((part) =>
    part.type === 'asset' && sheets.has(part.fileName) ? [part.source] : [],
  );
  expect(scripts.some(({ moduleIds }) => moduleIds.some((id) => id.includes('react-dom')))).toBe(true);
  expect(scripts.some(({ moduleIds }) => moduleIds.some((id) => id.endsWith('fr.json')))).toBe(true);
  expect(styles.length).toBeGreaterThan(0);
  const sizes = { scripts: gzipped(scripts.map(({ code }) => code)), styles: gzipped(styles) };
  console.log(
    `panel: ${sizes.scripts.toFixed(1)} KiB of scripts, ${sizes.styles.toFixed(1)} KiB of styles, gzipped`,
  );
  expect(sizes.scripts).toBeLessThanOrEqual(180);
  expect(sizes.styles).toBeLessThanOrEqual(20);
});

it('no window loads zod: main has checked what comes from it, and checks what goes to it', () => {
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  expect(modules.filter((id) => /node_modules\/zod\//.test(id))).toEqual([]);
});
