import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, it } from 'vitest';
import { rendererConfig } from '../../build/vite-configs.mjs';

const root = resolve(import.meta.dirname, '../../renderer');

it('the guide bar knows neither zod nor the calendar: they would double the time to its first paint', async () => {
  const { output } = (await build({
    ...rendererConfig,
    build: {
      ...rendererConfig.build,
      write: false,
      rolldownOptions: { input: resolve(root, 'guide-bar.html') },
    },
  })) as Rollup.RollupOutput;
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  expect(modules.some((id) => id.includes('react-dom'))).toBe(true);
  expect(modules.filter((id) => /node_modules\/(zod|temporal-polyfill)\//.test(id))).toEqual([]);
}, 60_000);
