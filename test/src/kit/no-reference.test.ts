import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { classSeed, kitSeed } from '../../../src/cli/default-seeds.ts';
import { bundleKit } from '../../../src/kit/build/bundle.ts';
import { seedOf } from '../../../src/checks/plan.ts';
import type { Laws } from '../../../src/kit/records.ts';
import { unpackTable } from '../../../src/kit/store.ts';
import type { Check, Numbers } from '../../../src/records/sheet.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { loadSheet } from '../../../src/sheet/load.ts';
import { make } from '../../graders/grading.ts';
import { readText, unpackKit } from './built-kit.ts';
import { listRuns } from './token-runs.ts';

// What must not be in a kit, looked for in what students get, down to the packed tables.

let files: ReadonlyMap<string, Uint8Array>;
/** All text of the kit; tables as the JSON that they hold. */
let texts: ReadonlyMap<string, string>;
let checks: readonly Check[];

beforeAll(async () => {
  files = await unpackKit();
  texts = new Map(
    [...files].map(([path, content]) => {
      const isTable = path.startsWith('.selfcheck/tables/');
      return [
        path,
        isTable ? JSON.stringify(unpackTable(Buffer.from(content))) : readText(files, path),
      ];
    }),
  );
  const { sheet } = await loadSheet(join(projectFolder, 'graders/sheet09/sheet.ts'));
  checks = sheet.exercises.flatMap((exercise) => exercise.checks);
});

describe('a kit holds nothing of the reference', () => {
  it.each(['exercise1.ts', 'exercise2.ts', 'exercise3.ts', 'exercise4.ts', 'networks.ts'])(
    'not 14 tokens in a row of %s',
    async (name) => {
      const reference = await readErased(join(projectFolder, 'reference/sheet09', name));
      expect(await findShared(reference)).toEqual([]);
    },
  );

  it('not 14 tokens in a row of the graders’ wrong formulas and inputs', async () => {
    const folder = join(projectFolder, 'graders/sheet09');
    const names = await readdir(folder, { recursive: true });
    const secret = names.filter((name) =>
      /(?:mistakes|inputs|images|layers|questions)\.ts$/.test(name),
    );
    expect(secret.length).toBeGreaterThan(8);
    for (const name of secret) {
      expect(await findShared(await readErased(join(folder, name)))).toEqual([]);
    }
  });

  it('no module from outside of src, the published module and the sheet’s laws', async () => {
    const sources = {
      module: join(projectFolder, 'reference/sheet09/published'),
      laws: join(projectFolder, 'graders/sheet09/laws'),
    };
    const reference = join(projectFolder, 'reference/sheet09/exercise2.ts');
    const laws = `export { f as laws } from ${JSON.stringify(reference)};`;
    await expect(bundleKit(laws, sources)).rejects.toThrow('exercise2.ts must not be in a kit');
  });

  it('no function that gives the right answers to untabled inputs', async () => {
    const functions = listFunctions(await loadLaws());
    expect(functions.length).toBeGreaterThan(20);
    const questions = askAll();
    expect(questions.length).toBeGreaterThan(20);
    // The same search finds the reference itself.
    const references = await loadReference();
    for (const { name, calls } of questions) {
      expect([name, references.some((solve) => answersRightly(solve, calls))]).toEqual([
        name,
        true,
      ]);
      expect(functions.filter((solve) => answersRightly(solve, calls)).map(String)).toEqual([]);
    }
  });

  it('no formula but the premises of the proofs, which the sheet’s types tell in words', async () => {
    const { proofs } = await loadLaws();
    const premises = Object.values(proofs).flatMap((proof) => proof.premises);
    const types = texts.get('.selfcheck/sheet09/types.ts') ?? '';
    expect(premises.length).toBe(4);
    for (const { reason } of premises) expect(types).toContain(`\`'${reason}'\` is `);
  });

  it('no law that finds out by itself what the right answer sums to', async () => {
    const { laws } = await loadLaws();
    const needing = [
      'exercise2.relevance.conserves',
      'exercise4.gradientTimesInput.sums',
      'exercise4.explain.conserves',
    ];
    const answer = { numbers: [1, 2], scalar: false };
    for (const id of needing) {
      // Whatever sum it is given, beside the question itself, is the right one to it.
      for (const sum of [3, 4]) {
        const facts = { value: sum, score: sum, size: 0, x: [9, 9], mu: [0, 0], digit: 5 };
        expect([id, laws[id]?.(facts, [answer]).kind]).toEqual([
          id,
          sum === 3 ? 'holds' : 'broken',
        ]);
      }
    }
  });

  it('the answer to a tabled input that is to be kept from students only packed', () => {
    const kept = checks.filter(
      (check) => check.kind === 'comparison' && check.expectedFor === 'staff',
    );
    expect(kept.length).toBeGreaterThan(5);
    const readable = [...files].filter(([path]) => !path.startsWith('.selfcheck/tables/'));
    for (const [path] of readable) expect(readText(files, path)).not.toContain('"expected":[');
  });
});

describe('a kit holds nothing of hidden checks', () => {
  it('no id, no title, no hint and no seed', () => {
    const hidden = checks.filter(({ visibility }) => visibility === 'hidden');
    const open = checks.filter(({ visibility }) => visibility === 'public');
    expect(hidden.length).toBeGreaterThan(20);
    const told = new Set(open.flatMap(({ title, hint = '' }) => [title, hint]));
    for (const { id, title, hint = '' } of hidden) {
      const seeds = [classSeed, kitSeed].map((seed) => String(seedOf(id, seed)));
      const traces = [id, ...seeds, title, hint].filter((text) => text !== '' && !told.has(text));
      for (const [path, text] of texts) {
        for (const trace of traces) {
          const isThere = text.includes(trace) || text.includes(JSON.stringify(trace).slice(1, -1));
          expect(isThere ? `${path}: ${trace}` : '').toBe('');
        }
      }
    }
  });

  it('but every public check', () => {
    const contents = texts.get('.selfcheck/kit.json') ?? '';
    for (const { id, visibility } of checks) {
      expect(contents.includes(JSON.stringify(id))).toBe(visibility === 'public');
    }
  });
});

/** Runs of tokens that stand in a source and in the kit, and in nothing that a kit may hold. */
async function findShared(source: string): Promise<readonly string[]> {
  allowed ??= await listAllowed();
  ours ??= new Set(
    [...texts].flatMap(([path, text]) =>
      path.startsWith('.selfcheck/tables/') ? [] : [...listRuns(text, runLength)],
    ),
  );
  const runs = [...listRuns(source, runLength)].filter((run) => allowed?.has(run) === false);
  expect(runs.length).toBeGreaterThan(20);
  return runs.filter((run) => ours?.has(run));
}

/** Two programs share this many tokens by descent, not by chance. */
const runLength = 14;
let allowed: ReadonlySet<string> | undefined;
let ours: ReadonlySet<string> | undefined;

async function listAllowed(): Promise<ReadonlySet<string>> {
  const runs = new Set<string>();
  // Vectors are subtracted in the same way everywhere: what laws use of it is no answer.
  for (const place of ['src', 'reference/sheet09/published', 'graders/sheet09/laws/vectors.ts']) {
    for (const file of await listSources(join(projectFolder, place))) {
      for (const run of listRuns(await readErased(file), runLength)) runs.add(run);
    }
  }
  return runs;
}

async function listSources(place: string): Promise<readonly string[]> {
  if (place.endsWith('.ts')) return [place];
  const entries = await readdir(place, { recursive: true });
  return entries.filter((entry) => entry.endsWith('.ts')).map((entry) => join(place, entry));
}

async function readErased(file: string): Promise<string> {
  return stripTypeScriptTypes(await readFile(file, 'utf8'));
}

/** The module of laws, with all that it declares as exports. */
async function loadLaws(): Promise<Laws> {
  const text = texts.get('.selfcheck/src/kit/laws.js') ?? '';
  const names = [...text.matchAll(/^(?:const|function) ([\w$]+)/gm)].map(([, name]) => name);
  const exported = `${text.replace(/^export \{[^}]*\};?$/m, '')}\nexport { ${names.join(', ')} };`;
  // The kit's builder wrote exactly this.
  return (await import(`data:text/javascript,${encodeURIComponent(exported)}`)) as Laws;
}

/** For each comparison some calls that the kit's seed does not draw, with the right answers. */
function askAll(): readonly { readonly name: string; readonly calls: readonly Question[] }[] {
  return checks.flatMap((check) => {
    if (check.kind !== 'comparison') return [];
    const inputs = fc.sample(check.inputs.arbitrary, { seed: 4711, numRuns: 3 });
    const calls = inputs.map((input) => ({
      args: check.call(input).map(make),
      right: check.expected(input),
    }));
    return [{ name: check.id, calls }];
  });
}

interface Question {
  readonly args: readonly unknown[];
  readonly right: Numbers;
}

async function loadReference(): Promise<readonly Function[]> {
  const names = ['exercise1', 'exercise2', 'exercise3', 'exercise4'];
  const modules = await Promise.all(
    names.map(
      (name) => import(join(projectFolder, 'reference/sheet09', `${name}.ts`)) as Promise<object>,
    ),
  );
  return modules.flatMap((module) => Object.values(module).flatMap(listFunctions));
}

function listFunctions(value: unknown): readonly Function[] {
  if (typeof value === 'function') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listFunctions);
}

/** Whether a function gives the right answers to all of these calls. */
function answersRightly(solve: Function, calls: readonly Question[]): boolean {
  return calls.every(({ args, right }) => {
    try {
      const answer: unknown = Reflect.apply(solve, undefined, args);
      const [given, wanted] = [[answer].flat(), [right].flat()];
      return (
        given.length === wanted.length &&
        given.every(
          (entry, i) => typeof entry === 'number' && Math.abs(entry - (wanted[i] ?? NaN)) < 1e-6,
        )
      );
    } catch {
      return false;
    }
  });
}
