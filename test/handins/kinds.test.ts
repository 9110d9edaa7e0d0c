import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gradeBatch, type Batch } from '../../src/batch/grade-batch.ts';
import { projectFolder } from '../../src/host/project-folder.ts';
import { makeKinds, type Files } from './kinds.ts';

const kinds = await makeKinds();
let folder: string;
let batch: Batch;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sheetmark-handins-'));
  for (const [kind, { files }] of Object.entries(kinds)) layOut(join(folder, 'class', kind), files);
  batch = await gradeBatch({
    folders: [join(folder, 'class')],
    out: join(folder, 'out'),
    jobs: 1,
    seed: 2026,
    only: [],
    sheet: join(projectFolder, 'graders/sheet09/sheet.ts'),
    fresh: false,
    types: false,
    as: 'class',
    signal: new AbortController().signal,
    progress: { begin: () => undefined, done: () => undefined },
  });
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a right program earns all points, and what cannot be read earns no 0', () => {
  test.each(Object.keys(kinds))('%s', (kind) => {
    const row = batch.rows.find(({ name }) => name === kind);
    const { expect: expected, told } = kinds[kind]!;
    const state = expected === 'all' ? right : noGradeFor(expected.noGrade);
    expect(row).toMatchObject(state);
    const own = batch.attention.filter(({ person }) => person === kind);
    expect(own.map(({ what }) => what).join()).toContain(told ?? '');
  });

  test('no grade in the table is 0', () => {
    const [, ...lines] = readFileSync(join(folder, 'out/grades.csv'), 'utf8').trim().split('\r\n');
    expect(lines.length).toBe(Object.keys(kinds).length);
    const zeros = batch.rows.filter(
      ({ state, points }) => state.kind === 'graded' && points.earned === 0,
    );
    expect(zeros).toEqual([]);
  });
});

const right = { state: { kind: 'graded' }, points: { earned: 100, possible: 100 } };

function noGradeFor(reason: string) {
  return { state: { kind: 'not-gradable', reason: expect.stringContaining(reason) } };
}

function layOut(place: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(place, path);
    mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(file, content);
  }
}
