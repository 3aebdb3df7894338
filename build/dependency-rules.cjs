// The import table of the house (see CONTRIBUTING, "The map"): who may import whom.
// One rule a room; `npm run rules` enforces it and tests/core/dependency-rules.test.ts proves that it bites.

/**
 * @param {string} name
 * @param {string} from
 * @param {string[]} allowed
 */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^electron/main\\.ts$' },
    },
    {
      name: 'wiring-is-for-main',
      severity: 'error',
      from: { pathNot: '^electron/(main\\.ts|wiring/)' },
      to: { path: '^electron/wiring/' },
    },
    {
      name: 'core-knows-locale-types-only',
      severity: 'error',
      from: { path: '^electron/core' },
      to: { path: '^electron/locales', dependencyTypesNot: ['type-only'] },
    },
    only('core-is-pure', '^electron/core', [
      '^electron/core',
      '^electron/locales',
      'node_modules/(zod|temporal-polyfill)/',
    ]),
    only('services-have-no-electron', '^electron/services', [
      '^electron/(core|services|contract\\.ts|locales)',
      '^(node:|fs|path|crypto|os|events|timers|util|zlib)',
    ]),
    only('platform-is-thin', '^electron/platform', [
      '^electron/(core|platform|contract\\.ts)',
      '^(node:|fs|path|crypto|os|events|timers|util|child_process|net|url|stream|v8|vm)',
      '^electron$',
      'node_modules/(electron|electron-log|electron-store|electron-updater|conf|@jellybrick/dbus-next|ical-generator|temporal-polyfill|zod)/',
    ]),
    only('contract-is-types', '^electron/contract\\.ts$', ['^electron/core']),
    only('preload-is-a-wire', '^electron/preload\\.ts$', [
      '^electron/contract\\.ts$',
      '^electron$',
      'node_modules/electron/',
    ]),
    only('renderer-stays-in-its-room', '^renderer', [
      '^renderer',
      '^electron/(contract\\.ts|core|locales)',
      'node_modules/',
    ]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  },
};
