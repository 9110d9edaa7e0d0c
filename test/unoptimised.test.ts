import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runExercise } from '../src/checks/run-exercise.ts';
import { compileSubmission } from '../src/compile/compile.ts';
import { openAsSubmission } from '../src/discover/disk-folder.ts';
import { readSubmission } from '../src/discover/read-submission.ts';
import { locateThrown } from '../src/compile/locate-thrown.ts';
import type { ExerciseResult } from '../src/records/result.ts';
import type { BatchOutcome, Call, Outcome, Session } from '../src/records/session.ts';
import { validateManifest } from '../src/records/validate.ts';
import { createHome, type Home } from '../src/sandbox/isolate.ts';
import { openSession } from '../src/sandbox/session.ts';
import { projectFolder } from '../src/host/project-folder.ts';
import { loadSheet } from '../src/sheet/load.ts';
import { sheetFor } from '../src/sheet/for-exercise.ts';

const loaded = await loadSheet(join(projectFolder, 'graders/sheet09/sheet.ts'));
const samples = join(projectFolder, 'submissions');

/** The way that nobody would take who is in a hurry: an isolate for each exercise, a way into it for each run. */
async function gradeSlowly(name: string): Promise<readonly ExerciseResult[]> {
  return gradeBy(name, (session) => ({
    ...session,
    callAhead: () => Promise.resolve(undefined),
    call: async ({ calls }) => {
      const outcomes: Outcome[] = [];
      for (const run of splitRuns(calls)) {
        const done: BatchOutcome = await session.call({ calls: run });
        if (done.kind === 'exhausted') return done;
        outcomes.push(...done.outcomes);
      }
      return { kind: 'done', outcomes };
    },
  }));
}

async function gradeBy(
  name: string,
  change: (session: Session) => Session,
  home?: Home,
): Promise<readonly ExerciseResult[]> {
  const found = openAsSubmission(join(samples, name), { name, id: name });
  const { files, leftOut } = await readSubmission(found, { validateManifest, asked: [] });
  const { sheet } = loaded;
  const compiled = compileSubmission(files, leftOut, sheet.module.specifier);
  const results: ExerciseResult[] = [];
  for (const exercise of sheet.exercises) {
    const session = await openSession({
      file: exercise.file,
      compiled,
      limits: exercise.limits,
      seed: 2026,
      sheet: sheetFor(exercise, loaded),
      fatal: undefined,
      locate: (thrown) => locateThrown(thrown, files),
      giveUp: (limit) => {
        throw new Error(`given up: ${limit}`);
      },
      ...(home && { home }),
    });
    const context = { seed: 2026, deaths: new Map(), announce: () => undefined };
    results.push(await runExercise(exercise, change(session), context));
    session.dispose();
  }
  return results;
}

/** One call each; a run that reads an answer again stays whole: its first call, the others, the reading, one more. */
function splitRuns(calls: readonly Call[]): readonly (readonly Call[])[] {
  const runs: Call[][] = [];
  const starts = calls.flatMap((call) => (call.kind === 'recall' ? [call.call] : []));
  if (starts.length === 0) return calls.map((call) => [call]);
  for (const [i, start] of starts.entries()) {
    const run = calls.slice(start, starts[i + 1] ?? calls.length);
    runs.push(run.map((call) => (call.kind === 'recall' ? { ...call, call: 0 } : call)));
  }
  return runs;
}

// What never ends costs minutes this way, and where a limit is met depends on it.
const names = readdirSync(samples).filter((name) => !/^(?:loops-for-ever|README)/.test(name));

test.each(names)('%s earns the same, byte by byte, one call at a time', async (name) => {
  const home = createHome();
  const quickly = await gradeBy(name, (session) => session, home);
  home.close();
  expect(JSON.stringify(await gradeSlowly(name))).toBe(JSON.stringify(quickly));
});
