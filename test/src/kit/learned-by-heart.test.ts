import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { classSeed, kitSeed } from '../../../src/cli/default-seeds.ts';
import { gradeSubmission } from '../../../src/grade.ts';
import type { CheckTable, KitTables } from '../../../src/kit/records.ts';
import { unpackTable } from '../../../src/kit/store.ts';
import type { CheckResult } from '../../../src/records/result.ts';
import type { Exercise } from '../../../src/records/sheet.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';
import { loadSheet, type LoadedSheet } from '../../../src/sheet/load.ts';
import { unpackKit } from './built-kit.ts';

// Right answers to public questions are in the kit, for whoever unpacks its tables. Here somebody does, and hands in a
// program that looks them up.

let loaded: LoadedSheet;
let files: { readonly path: string; readonly text: string }[];
let exercises: readonly Exercise[];

beforeAll(async () => {
  loaded = await loadSheet(join(projectFolder, 'graders/sheet09/sheet.ts'));
  const kit = await unpackKit();
  // Layers cannot be looked up by their text; exercise 4 is left out.
  exercises = loaded.sheet.exercises.slice(0, 3);
  files = exercises.map((exercise) => {
    const packed = kit.get(`.selfcheck/tables/${exercise.id}`) ?? new Uint8Array();
    const { checks } = unpackTable(Buffer.from(packed)) as KitTables;
    return { path: exercise.file, text: writeProgram(exercise, checks) };
  });
});

describe('a program that has the tables of the kit by heart', () => {
  it('gets public points with the kit’s seed, and of hidden ones those for touching nothing', async () => {
    const checks = await grade(kitSeed);
    expect(sum(checks.filter(({ visibility }) => visibility === 'public'))).toBeGreaterThan(20);
    const hidden = checks.filter(
      ({ visibility, points }) => visibility === 'hidden' && points.earned > 0,
    );
    expect(hidden.filter(({ id }) => !id.endsWith('.pure'))).toEqual([]);
  });

  it('gets nothing where the class is graded as it is unless something else is said', async () => {
    expect(sum(await grade(classSeed))).toBe(0);
  });
});

async function grade(seed: number): Promise<readonly CheckResult[]> {
  const submission = {
    id: 'x',
    name: 'x',
    person: { name: 'x', source: 'folder' },
    manifest: { kind: 'none' },
    files,
    leftOut: [],
  } as const;
  const { exercises: results } = await gradeSubmission(submission, loaded, {
    seed,
    fingerprint: '',
    exercises,
    deaths: new Map(),
    announce: () => undefined,
    giveUp: () => undefined,
    keepSandboxes: false,
  });
  return results.flatMap(({ checks }) => checks);
}

/** Each export as a look-up of what was asked in the text of the tables. */
function writeProgram(
  { exports, checks }: Exercise,
  tables: Readonly<Record<string, CheckTable>>,
): string {
  const functions = exports.map(({ name }) => {
    const own = checks.filter((check) => check.export === name);
    const rows = own.flatMap(({ id }) => tables[id]?.rows ?? []);
    const known = rows.flatMap(({ calls: [args], expected }) =>
      expected === undefined ? [] : [[JSON.stringify(args), expected]],
    );
    return `const ${name}$ = new Map(${JSON.stringify(known)});
export function ${name}(...args) { return structuredClone(${name}$.get(JSON.stringify(args))); }`;
  });
  return functions.join('\n');
}

function sum(checks: readonly CheckResult[]): number {
  return checks.reduce((total, { points }) => total + points.earned, 0);
}
