/** `npm run package`: an unpacked application for this system in out/package, with the runtime that set-up resolved. */
import path from 'node:path';
import { build } from 'electron-builder';
import { projectFolder } from './project.mjs';
import { resolveRuntime } from './runtime.mjs';

const { executable, version } = resolveRuntime();

await build({
  dir: true,
  publish: 'never',
  projectDir: projectFolder,
  config: {
    appId: 'org.hangup.Hangup',
    productName: 'Hangup',
    directories: { output: 'out/package', buildResources: 'build/icons' },
    electronDist: path.dirname(executable),
    electronVersion: version,
    // Everything is bundled: not one package is needed at run time.
    files: ['out/app/**', '!out/app/.stamp', 'package.json', '!node_modules/**'],
    npmRebuild: false,
    asar: true,
    linux: { executableName: 'hangup', category: 'Utility', icon: '../../electron/assets/icon.png' },
  },
});
