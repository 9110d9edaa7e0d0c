import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, describe, expect, test } from 'vitest';
import { sheet } from '../../../graders/sheet09/sheet.ts';
import { fingerprintGround, type ExerciseGround } from '../../../src/fingerprint/ground.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';
import type { Sheet } from '../../../src/records/sheet.ts';

// A copy of everything, to be changed file by file.
const root = mkdtempSync(join(tmpdir(), 'sheetmark-ground-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const inputs = ['src', 'graders', 'reference', 'package-lock.json'];
for (const path of inputs) cpSync(join(projectFolder, path), join(root, path), { recursive: true });

const known = new Map<string, string>();
const ids = sheet.exercises.map(({ id }) => id);
const before = fingerprint();

describe('the ground of an exercise changes with', () => {
  test('every file that its checks are made of, and with no other grader', async () => {
    const used = new Map<string, readonly string[]>();
    for (const id of ids) used.set(id, await listBundled(`graders/sheet09/${id}.ts`));
    const published = listFiles('reference/sheet09/published').filter(
      (path) => !path.endsWith('package.json'),
    );
    const everywhere = ['graders/sheet09/sheet.ts', ...published];
    const files = [...listFiles('graders'), ...listFiles('reference')];
    const wrong = files.flatMap((path) => {
      const changed = changedBy(path, 'graders');
      const wanted = ids.filter(
        (id) => everywhere.includes(path) || used.get(id)?.includes(path) === true,
      );
      return String(changed) === String(wanted) ? [] : [{ path, changed, wanted }];
    });
    expect(wrong).toEqual([]);
    expect(used.get('exercise1')).toContain('graders/sheet09/exercise1/inputs.ts');
  });

  test('every file that runs and judges', async () => {
    const judging = await listBundled('src/grade.ts');
    const ours = [...judging, ...listFiles('src/sandbox'), 'package-lock.json'];
    expect(ours).toContain('src/checks/run-exercise.ts');
    const unseen = ours.filter((path) => String(changedBy(path, 'harness')) !== String(ids));
    expect(unseen).toEqual([]);
  });
});

describe('the ground of an exercise stays with', () => {
  test.each([
    'src/score/score.ts',
    'src/report/redact.ts',
    'src/cli/program.ts',
    'src/export/remove-partials.ts',
  ])('%s', (path) => {
    expect(changedBy(path, 'harness')).toEqual([]);
  });

  const path = 'graders/sheet09/exercise2/relevance.ts';

  test.each([
    ['points', /points: \d+/, 'points: 77'],
    ['a title', /title: String\.raw`/, 'title: String.raw`Other words: '],
    ['a hint', /hint:\s+'/, "hint: 'Other words: "],
    ['a comment', /^/, '// Other words.\n'],
    ['layout', /,\n {4}points/, ', points'],
  ])('%s', (_, pattern, replacement) => {
    const edit = (text: string) => text.replace(pattern, replacement);
    expect(changedBy(path, 'graders', edit)).toEqual([]);
  });

  test('the sentence of a mistake, wherever it is written', () => {
    const mistakes = 'graders/sheet09/exercise2/mistakes.ts';
    const [exercise] = sheet.exercises.filter(({ id }) => id === 'exercise2');
    const [sentence = ''] = (exercise?.checks ?? []).flatMap((check) =>
      check.kind === 'comparison' ? (check.misconceptions ?? []).map((each) => each.sentence) : [],
    );
    const file = readFileSync(join(root, mistakes), 'utf8');
    expect(file).toContain(sentence);
    const told: Sheet = JSON.parse(
      JSON.stringify(sheet).replaceAll(JSON.stringify(sentence), '"Quite other words."'),
    ) as Sheet;
    const edit = (text: string) => text.replace(sentence, 'Quite other words.');
    known.clear();
    expect(changedBy(mistakes, 'graders', edit, told)).toEqual([]);
  });
});

test('a number of runs, a tolerance and an example are no words', () => {
  const path = 'graders/sheet09/exercise2/relevance.ts';
  const edit = (text: string) => text.replace('runs: 40', 'runs: 41');
  expect(changedBy(path, 'graders', edit)).toEqual(['exercise2']);
});

/** The exercises whose hash is another one after a change of this file. */
function changedBy(
  path: string,
  part: keyof ExerciseGround,
  edit: (text: string) => string = (text) =>
    text + (path.endsWith('.ts') ? '\nexport const mutant = 1;\n' : '\n'),
  told: Sheet = sheet,
): readonly string[] {
  const place = join(root, path);
  const text = readFileSync(place, 'utf8');
  expect(edit(text)).not.toBe(text);
  writeFileSync(place, edit(text));
  const after = fingerprint(told);
  writeFileSync(place, text);
  return ids.filter((id) => after.get(id)?.[part] !== before.get(id)?.[part]);
}

function fingerprint(told: Sheet = sheet): ReadonlyMap<string, ExerciseGround> {
  return fingerprintGround(told, join(root, 'graders/sheet09/sheet.ts'), root, known);
}

/** What a bundler finds that a file needs, types left out. */
async function listBundled(path: string): Promise<readonly string[]> {
  const build = await rolldown({
    input: join(projectFolder, path),
    platform: 'node',
    // Packages, and what is done with verdicts.
    external: [/^(?!sheet09)[a-z@]/, /\/score\//],
    resolve: { alias: { sheet09: join(projectFolder, 'reference/sheet09/published/index.ts') } },
    treeshake: false,
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  return output[0].moduleIds
    .filter((id) => id.startsWith(projectFolder) && !id.includes('node_modules'))
    .map((id) => relative(projectFolder, id));
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|json)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
