import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../.github/workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  content: readFileSync(join(folder, name), 'utf8'),
}));

/** What GitHub's own parser has against a workflow, expressions included. */
const complaintsAbout = async (name: string, content: string): Promise<readonly string[]> => {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
};

describe.each(workflows)('the workflow $name', ({ name, content }) => {
  it('is one that GitHub accepts', async () => {
    expect(await complaintsAbout(name, content)).toEqual([]);
  });

  it('takes actions by the hash of a commit, and says which version that is', () => {
    const uses = [...content.matchAll(/^\s*-? *uses: *(.*)$/gm)].map(([, action]) => action);
    const pinned = /^(\.\/.*\.yml|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !pinned.test(action ?? ''))).toEqual([]);
  });

  it('may only read, but for the job that makes the draft', () => {
    expect(content).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    const writes = [...content.matchAll(/^.*: write$/gm)].map(([line]) => line.trim());
    expect(writes).toEqual(name === 'release.yml' ? ['contents: write'] : []);
  });
});

describe('what is wrong', () => {
  const workflow = (step: string) =>
    `on: push\njobs:\n  one:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n`;

  it.each([
    ['a key', 'runs: npm ci', 'runs'],
    ['a context', `run: npm ci \${{ matrx.os }}`, 'matrx'],
    ['a function', 'run: npm ci\n        if: succes()', 'succes'],
  ])('is found: %s', async (_what, step, word) => {
    expect(await complaintsAbout('planted.yml', workflow('run: npm ci'))).toEqual([]);
    expect((await complaintsAbout('planted.yml', workflow(step))).join()).toContain(word);
  });
});

it('all workflows take the same version of an action', () => {
  const hashes = new Map<string, Set<string>>();
  for (const { content } of workflows)
    for (const [, action = '', hash = ''] of content.matchAll(/uses: *([\w/-]+)@(\w+)/g))
      hashes.set(action, (hashes.get(action) ?? new Set()).add(hash));
  for (const [action, seen] of hashes) expect([action, seen.size]).toEqual([action, 1]);
});
