/** `npm run app -- ARGS`: the app as it is built, with ARGS passed on; no set-up, no build. */
import { exitCodeOf } from './children.mjs';
import { startApp } from './launch.mjs';
import { runScript } from './project.mjs';

await runScript(async () => {
  const app = startApp(process.argv.slice(2));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2']))
    process.on(signal, () => app.kill(signal));
  return exitCodeOf(app);
});
