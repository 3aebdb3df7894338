/** `npm run tour`: walks through the app on a whole virtual desktop and leaves the pictures in out/tour/. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ordinaryUser } from './as-user.mjs';
import { endWhenTold } from './children.mjs';
import { startDesktop } from './desktop.mjs';
import { projectFolder, runScript } from './project.mjs';
import { runProject, stageElectron, summaryOf } from './vitest-run.mjs';

const OUT = path.join(projectFolder, 'out/tour');

/**
 * @param {string} folder where the tour has left its pictures
 * @returns {number} how many there are
 */
function collect(folder) {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'));
  // Read and written anew rather than moved, so that they belong to whoever runs this.
  for (const name of pictures) cpSync(path.join(folder, name), path.join(OUT, name));
  return pictures.length;
}

endWhenTold();
await runScript(async () => {
  const user = ordinaryUser();
  const { folder, electron } = stageElectron(user);
  const pictures = user.makeFolder('tour');
  const desktop = await startDesktop({ user });
  try {
    const env = { ...desktop.env, HANGUP_ELECTRON: electron, HANGUP_TOUR_OUT: pictures };
    const tally = await runProject('tour', { user, env, folder, filters: process.argv.slice(2) });
    console.log(`${collect(pictures)} pictures in ${path.relative(process.cwd(), OUT) || '.'}`);
    console.log(summaryOf(tally));
    return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
  } finally {
    await desktop.stop();
  }
});
process.exit();
