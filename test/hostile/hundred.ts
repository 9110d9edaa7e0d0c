import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gradeBatch } from '../../src/batch/grade-batch.ts';
import { layout } from '../../src/export/layout.ts';
import { projectFolder } from '../../src/host/project-folder.ts';
import { readCpuOfChildren } from './host.ts';
import type { Scenario } from './scenario.ts';
import { layOut, readAll, type Scenarios } from './siege.ts';

/** One of each kind: what hostile submissions do to the time of a class. */
const ten = [
  'escapes/process',
  'files/pipe',
  'memory/arrays',
  'memory/split',
  'proofs/steps-without-end',
  'prototypes/object-getters',
  'sources/open-brackets',
  'throwing/forged-signal',
  'time/backtracking',
  'time/loop-in-call',
];

const right: Scenario = { name: 'a right solution', expect: {} };

export interface Hundred {
  readonly seconds: number;
  /** Of all workers together. */
  readonly cpuSeconds: number;
  /** Reports of the right submissions by path, so that two batches can be compared. */
  readonly reports: ReadonlyMap<string, string>;
}

/** Grades a hundred submissions by the whole sheet as a class, `hostile` of them from the scenarios (at most ten). */
export async function gradeHundred(scenarios: Scenarios, hostile: 0 | 10): Promise<Hundred> {
  const ground = mkdtempSync(join(tmpdir(), 'sheetmark-hundred-'));
  try {
    const [submissions, out] = [join(ground, 'submissions'), join(ground, 'out')];
    layOut(submissions, new Map(listClass(scenarios, hostile)), 0);
    const [start, startCpu] = [performance.now(), readCpuOfChildren()];
    const batch = await gradeBatch({
      folders: [submissions],
      out,
      jobs: availableParallelism(),
      seed: 2026,
      only: [],
      sheet: join(projectFolder, 'graders/sheet09/sheet.ts'),
      fresh: true,
      types: false,
      signal: new AbortController().signal,
      progress: { begin: () => undefined, done: () => undefined },
    });
    const seconds = (performance.now() - start) / 1000;
    // Workers are counted once they have ended.
    await sleep(500);
    if (batch.faults.length > 0) throw new Error(batch.faults[0]?.message);
    const rights = batch.rows.filter(({ name }) => name.startsWith('right-'));
    const written = await readAll(out);
    return {
      seconds,
      cpuSeconds: readCpuOfChildren() - startCpu,
      reports: new Map(rights.map(({ id }) => [id, written.get(layout.studentMarkdown(id)) ?? ''])),
    };
  } finally {
    rmSync(ground, { recursive: true, force: true });
  }
}

/** The hostile ones stand between the others, one after every nine. */
function listClass(
  scenarios: Scenarios,
  hostile: 0 | 10,
): readonly (readonly [string, Scenario])[] {
  return Array.from({ length: 100 }, (_, i) => {
    const number = String(i).padStart(2, '0');
    const name = ten[(i - 9) / 10];
    if (hostile === 0 || name === undefined) return [`right-${number}`, right];
    const scenario = scenarios.get(name);
    if (scenario === undefined) throw new Error(`there is no scenario ${name}`);
    return [`rather-${number}`, scenario];
  });
}
