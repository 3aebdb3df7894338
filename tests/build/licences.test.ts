import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { licencesOf, licencesText } from '../../build/licences.mjs';
import { mainConfig, preloadConfig, rendererConfig, startConfig } from '../../build/vite-configs.mjs';

const bundledModules = async (): Promise<readonly string[]> => {
  // The runner's own value would give React's build for developers.
  vi.stubEnv('NODE_ENV', 'production');
  const configs = [mainConfig, startConfig, preloadConfig, rendererConfig];
  const built = await Promise.all(
    configs.map((config) => build({ ...config, build: { ...config.build, write: false } })),
  );
  vi.unstubAllEnvs();
  return (built as Rollup.RollupOutput[]).flatMap(({ output }) =>
    output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])),
  );
};

describe('the licences', () => {
  it('are those of every package that is bundled, each with its text', async () => {
    const modules = await bundledModules();
    const packages = modules.flatMap((id) => {
      const [first, second] = id.replaceAll('\\', '/').split('/node_modules/').at(-1)?.split('/') ?? [];
      return id.includes('node_modules') ? [first?.startsWith('@') ? `${first}/${second}` : first] : [];
    });
    const licences = licencesOf(modules);
    const names = licences.map(({ name }) => name);
    expect(packages).toEqual(
      expect.arrayContaining(['react-dom', 'zod', 'electron-store', 'electron-updater']),
    );
    expect(packages.filter((name) => !names.includes(name ?? ''))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['electron', 'vite', 'rolldown']));
    for (const { name, version, licence, text } of licences) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+/)]);
      expect([name, licence]).toEqual([
        name,
        expect.stringMatching(/^(MIT|ISC|BSD-3-Clause|BlueOak-1\.0\.0)$/),
      ]);
      expect([name, text]).toEqual([name, expect.stringMatching(/without warranty|as is/i)]);
      expect(licencesText(licences)).toContain(`${name} ${version} (${licence})`);
    }
  }, 60_000);
});

describe('a package without the text of its licence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hangup-licences-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const moduleOf = (manifest: { readonly name: string } & Readonly<Record<string, string>>): string => {
    const place = join(folder, 'node_modules', manifest.name);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'package.json'), JSON.stringify({ version: '1.0.0', ...manifest }));
    return join(place, 'index.js');
  };

  it('is given that of MIT with the name of its author', () => {
    const id = moduleOf({ name: 'mild', license: 'MIT', author: 'Somebody' });
    const found = licencesOf([id]).find(({ name }) => name === 'mild');
    expect(found?.text).toMatch(/^Copyright \(c\) Somebody\n\nPermission is hereby granted/);
  });

  it('fails the build where its terms are others, or nobody is named', () => {
    expect(() => licencesOf([moduleOf({ name: 'odd', license: 'Apache-2.0', author: 'Somebody' })])).toThrow(
      'odd',
    );
    expect(() => licencesOf([moduleOf({ name: 'nobodys', license: 'MIT' })])).toThrow('nobodys');
  });
});
