import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { fates } from '../batch/small-class.ts';
import { makeCheckout, makeTemporary, type Checkout } from './checkout.ts';
import { readLog } from './formats/runner.ts';
import {
  action,
  environmentOf,
  runScript,
  workflows,
  written,
  type Step,
} from './platform-files.ts';

const sheet = 'test/src/batch/small-sheet.ts';

/** A repository whose branch `work` has changed one of two submissions. */
function makeFixture(): Checkout {
  const checkout = makeCheckout();
  const files = (name: string) =>
    Object.fromEntries(
      Object.entries(fates.right).map(([path, text]) => [`submissions/${name}/${path}`, text]),
    );
  checkout.commit({ ...files('ada'), ...files('emmy'), 'README.md': 'x' });
  checkout.git('checkout', '--quiet', '-b', 'work');
  checkout.commit({ 'submissions/ada/one.ts': fates.wrong['one.ts'] });
  return checkout;
}

function stepOf(steps: readonly Step[], name: string): Step & { readonly run: string } {
  const step = steps.find((each) => each.name === name);
  if (step?.run === undefined) throw new Error(`no step '${name}'`);
  return step as Step & { readonly run: string };
}

/** Runs a step of the action as the runner would, and reads what it gave out. */
function runStep(
  name: string,
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  temporary = makeTemporary(),
  more: Readonly<Record<string, string>> = {},
) {
  const step = stepOf(action.runs.steps, name);
  const output = join(temporary, 'output');
  const summary = join(temporary, 'summary.md');
  writeFileSync(output, '');
  const ran = runScript(step.run, temporary, workspace, {
    ...environmentOf(step, inputs),
    ...more,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: projectFolder,
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temporary,
  });
  const outputs = Object.fromEntries(
    readFileSync(output, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  return { ...ran, outputs, summary, temporary };
}

describe('the steps of the action', () => {
  test('name the caches, and install what is not there', () => {
    const { folder } = makeFixture();
    expect(runStep('Name the caches', folder, {}).outputs['lock']).toMatch(/^[0-9a-f]{16}$/);
    expect(runStep('Install by the lockfile', folder, {})).toMatchObject({ code: 0, error: '' });
  });

  test('grade what a pull request changes, and name what is kept by what is in it, only where that is new', () => {
    const { folder } = makeFixture();
    const input = { path: 'submissions', base: 'main', sheet };
    const formats = 'github\nsummary\njunit=deep/junit.xml\n';
    const ran = runStep('Grade', folder, { ...input, formats });
    expect(ran).toMatchObject({ code: 0, error: '', outputs: { 'exit-code': '0' } });
    expect(JSON.parse(ran.outputs['result'] ?? '')).toMatchObject({
      exit: 0,
      submissions: 1,
      graded: 1,
    });
    expect(readLog(ran.out)).toMatchObject([
      { name: 'error', properties: { file: 'submissions/ada/one.ts', line: '1' } },
    ]);
    expect(readFileSync(ran.summary, 'utf8')).toContain('submissions/ada');
    expect(existsSync(join(folder, 'deep/junit.xml'))).toBe(true);
    expect(existsSync(join(ran.outputs['reports'] ?? '', 'students/ada/report.html'))).toBe(true);

    const { temporary } = ran;
    const name = (before: string) =>
      runStep('Name what is kept', folder, {}, temporary, { BEFORE: before, INDEX: '3' });
    const first = name('').outputs['key'] ?? '';
    expect(first).toMatch(/^sheetmark-kept-3-[0-9a-f]{16}$/);
    expect(runStep('Grade', folder, { ...input, 'fail-on-loss': 'true' }, temporary)).toMatchObject(
      { code: 3, outputs: { 'exit-code': '3' } },
    );
    // A run that finds everything there leaves nothing new.
    expect(name(first).outputs).toEqual({});
    runStep('Grade', folder, { ...input, base: '', formats: '' }, temporary);
    expect(name(first).outputs['key']).toMatch(/^sheetmark-kept-3-/);
    // A run that broke off before there was any.
    expect(runStep('Name what is kept', folder, {})).toMatchObject({ code: 0, outputs: {} });
  });

  test('ask public checks alone of what the folder is said to be', () => {
    const { folder } = makeFixture();
    const input = { path: 'submissions', sheet: 'test/src/cli/hiding-sheet.ts', formats: '' };
    const result = (more: Readonly<Record<string, string>>) =>
      JSON.parse(runStep('Grade', folder, { ...input, ...more }).outputs['result'] ?? '') as object;
    expect(result({})).toMatchObject({ submissions: 2, possible: 20 });
    expect(result({ public: 'true' })).toMatchObject({ submissions: 2, possible: 12 });
    expect(result({ public: 'false', layout: 'one' })).toMatchObject({ submissions: 1 });
  });

  test('take inputs as they are, whatever a shell would make of them', () => {
    const { folder } = makeFixture();
    const base = '$(touch hacked)`touch hacked`; touch hacked #';
    const ran = runStep('Grade', folder, { path: 'submissions', base, sheet });
    expect(ran).toMatchObject({ code: 2, outputs: { result: '{"exit":2}' } });
    expect(ran.out).toContain(`there is no commit '${base}'`);
    expect(existsSync(join(folder, 'hacked'))).toBe(false);
    expect(existsSync(join(projectFolder, 'hacked'))).toBe(false);
  });

  test('join shards', () => {
    const { folder } = makeFixture();
    for (const shard of ['1/2', '2/2']) {
      const { outputs } = runStep('Grade', folder, {
        path: 'submissions',
        sheet,
        shard,
        formats: '',
      });
      const to = join(folder, 'shards', `shard-${shard.charAt(0)}`);
      mkdirSync(join(folder, 'shards'), { recursive: true });
      runScript(`cp -r "$FROM" "$TO"`, makeTemporary(), folder, {
        FROM: outputs['reports'] ?? '',
        TO: to,
      });
    }
    const merged = runStep('Grade', folder, { merge: 'shards', formats: 'summary' });
    expect(merged).toMatchObject({ code: 0 });
    expect(JSON.parse(merged.outputs['result'] ?? '')).toMatchObject({ submissions: 2, graded: 2 });
    expect(readFileSync(merged.summary, 'utf8')).toContain('| submissions/emmy |');
  });
});

describe('the steps of the workflows', () => {
  const steps = (path: string) =>
    workflows
      .filter(([name]) => name.endsWith(path))
      .flatMap(([, { jobs }]) => Object.values(jobs).flatMap((job) => job.steps));

  test('keep the numbers', () => {
    const temporary = makeTemporary();
    const { run } = stepOf(steps('grade.yml'), 'Keep the numbers for a comment');
    const RESULT = '{"exit":0,"earned":3}';
    expect(runScript(run, temporary, temporary, { RESULT }).code).toBe(0);
    expect(readFileSync(join(temporary, 'outcome.json'), 'utf8')).toBe(`${RESULT}\n`);
  });

  test.each<[fact: string, outcome: string, comment: string | undefined]>([
    [
      'numbers',
      '{"earned":167,"possible":200,"submissions":2}',
      '167 of 200 points, 2 submitted. [What was found](https://example.org/run)',
    ],
    [
      'nothing of text in their place',
      '{"earned":"@everyone","possible":200,"submissions":2}',
      undefined,
    ],
    ['nothing where there is no number', '{"exit":2}', undefined],
    ['nothing of lists', '{"earned":[1],"possible":{},"submissions":null}', undefined],
  ])('comment with %s', (_, outcome, comment) => {
    const temporary = makeTemporary();
    const { run } = stepOf(steps('comment.yml'), 'Comment with numbers alone');
    // In the place of GitHub: it gives the artifact and the pull request, and keeps what it is told.
    const gh = join(temporary, 'gh');
    writeFileSync(
      gh,
      `#!/bin/bash
case "$1 $2" in
  'run download') mkdir -p "$RUNNER_TEMP/outcome" && printf '%s' "$OUTCOME" > "$RUNNER_TEMP/outcome/outcome.json" ;;
  'api --paginate') echo 17 ;;
  'pr comment') printf '%s\\n' "\${@:3}" > "$RUNNER_TEMP/comment" ;;
  *) exit 1 ;;
esac
`,
    );
    chmodSync(gh, 0o755);
    const ran = runScript(run, temporary, temporary, {
      PATH: `${temporary}:${process.env['PATH']}`,
      RUNNER_TEMP: temporary,
      GH_REPO: 'course/submissions',
      RUN: '1',
      HEAD: 'abc',
      LINK: 'https://example.org/run',
      OUTCOME: outcome,
    });
    expect(ran).toMatchObject({ code: 0, error: '' });
    const said = existsSync(join(temporary, 'comment'))
      ? readFileSync(join(temporary, 'comment'), 'utf8')
      : undefined;
    expect(said?.split('\n').slice(0, -1).at(-1)).toBe(comment);
    expect(said?.split('\n')[0] ?? '17').toBe('17');
  });

  test('of GitLab grade what a merge request changes, and everybody without one', () => {
    const { folder, git } = makeFixture();
    const { grade } = parse(written.get('.gitlab-ci.yml') ?? '') as {
      readonly grade: {
        readonly script: readonly string[];
        readonly variables: Readonly<Record<string, string>>;
      };
    };
    // The sheet of the tests is graded in a second.
    const script = grade.script.join('\n').replace(' --out ', ` --sheet ${sheet} --out `);
    const environment = { ...grade.variables, SHEETMARK: projectFolder, CI_PROJECT_DIR: folder };
    const base = { CI_MERGE_REQUEST_DIFF_BASE_SHA: git('rev-parse', 'main') };
    const merge = runScript(script, makeTemporary(), folder, { ...environment, ...base });
    expect(merge).toMatchObject({ code: 0, error: '' });
    expect(merge.out).toMatch(/sheetmark \{"exit":0,"submissions":1,/);
    expect(
      JSON.parse(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8')),
    ).toHaveLength(1);
    expect(existsSync(join(folder, 'junit.xml'))).toBe(true);
    const branch = runScript(script, makeTemporary(), folder, environment);
    expect(branch.out).toMatch(/sheetmark \{"exit":0,"submissions":2,/);
  });
});
