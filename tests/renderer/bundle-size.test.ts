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

/** What a page loads to be drawn: its script, all that it needs at once, and one language. */
const scriptsOf = (page: string): ReadonlySet<Rollup.OutputChunk> => {
  const wanted = new Set<Rollup.OutputChunk>();
  const take = (chunk: Rollup.OutputChunk): void => {
    if (wanted.has(chunk)) return;
    wanted.add(chunk);
    for (const name of chunk.imports) take(chunkOf(name));
  };
  for (const part of output) {
    if (part.type !== 'chunk') continue;
    if (part.isEntry && part.name === page) take(part);
    // The longest of the languages.
    if (part.moduleIds.some((id) => id.endsWith('locales/fr.json'))) take(part);
  }
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
  expect(scripts.length).toBeGreaterThan(2);
  expect(styles.length).toBeGreaterThan(0);
  const sizes = { scripts: gzipped(scripts.map(({ code }) => code)), styles: gzipped(styles) };
  console.log(
    `panel: ${sizes.scripts.toFixed(1)} KiB of scripts, ${sizes.styles.toFixed(1)} KiB of styles, gzipped`,
  );
  expect(sizes.scripts).toBeLessThanOrEqual(180);
  expect(sizes.styles).toBeLessThanOrEqual(20);
});
