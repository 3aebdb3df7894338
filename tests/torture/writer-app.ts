import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds the writer as an application of its own; returns its folder. */
export const buildWriter = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'hangup-writer-'));
  await build({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'writer.ts'),
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false },
      },
    },
  });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'writer', main: 'main.cjs' }));
  return folder;
};
