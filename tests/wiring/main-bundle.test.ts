import { build, type InlineConfig, type Rollup } from 'vite';
import { expect, it } from 'vitest';
import { mainConfig, startConfig } from '../../build/vite-configs.mjs';

const chunksOf = async (config: InlineConfig): Promise<readonly Rollup.OutputChunk[]> => {
  const built = { ...config, build: { ...config.build, write: false } };
  const { output } = (await build(built)) as Rollup.RollupOutput;
  return output.flatMap((part) => (part.type === 'chunk' ? [part] : []));
};

it('what shows the icon is one small file that loads no other of ours before', async () => {
  const chunks = await chunksOf(mainConfig);
  expect(chunks.map(({ fileName }) => fileName)).toEqual(['main.cjs']);
  const { imports = [], dynamicImports = [], code = '' } = chunks[0] ?? {};
  expect(imports.filter((name) => name.startsWith('.'))).toEqual([]);
  expect(dynamicImports).toEqual(['./start.cjs']);
  expect(code.length).toBeLessThan(16_384);
}, 60_000);

it('the files that are loaded later take the place of neither of the two', async () => {
  const names = (await chunksOf(startConfig)).map(({ fileName }) => fileName);
  expect(names).toContain('start.cjs');
  expect(names).not.toContain('main.cjs');
  expect(names).not.toContain('preload.cjs');
}, 60_000);
