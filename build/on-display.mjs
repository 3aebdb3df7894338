/** `npm run soak`, `npm run bench` and `npm run torture`: a test project that takes too long, or measures too much, for `npm test`. */
import { endWhenTold } from './children.mjs';
import { runScript } from './project.mjs';
import { runOnDisplay, summaryOf } from './vitest-run.mjs';

endWhenTold();
await runScript(async () => {
  const [project = 'soak', ...filters] = process.argv.slice(2);
  const tally = await runOnDisplay(project, filters);
  console.log(summaryOf(tally));
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
});
process.exit();
