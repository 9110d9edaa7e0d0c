import process from 'node:process';
import { createDerivationRunner } from '../src/checks/derivation/run.ts';
import { planOf, runAnswerCheck } from '../src/checks/run-answer-check.ts';
import { compileSubmission } from '../src/compile/compile.ts';
import { listAsked } from '../src/discover/asked-file.ts';
import { findSubmissions } from '../src/discover/find-submissions.ts';
import { readSubmission } from '../src/discover/read-submission.ts';
import { gradeSubmission } from '../src/grade.ts';
import { validateManifest } from '../src/records/validate.ts';
import { createHome } from '../src/sandbox/isolate.ts';
import { compileEagerly } from '../src/sandbox/node-flags.ts';
import { openSession } from '../src/sandbox/session.ts';
import { chooseExercises } from '../src/sheet/choose.ts';
import { loadSheet } from '../src/sheet/load.ts';
import { writeGraded } from '../src/worker/write-graded.ts';
import { sheetFor } from '../src/sheet/for-exercise.ts';

// What grading one submission is made of, in CPU milliseconds, all threads; printed as JSON. Each stage is run here as
// src/grade.ts and src/checks/run-exercise.ts run it, one after the other in one process.
const [sheetFile = '', only = '', ...folders] = process.argv.slice(2);
const loaded = await loadSheet(sheetFile);
const { sheet } = loaded;
const exercises = chooseExercises(sheet, only.split(','));
compileEagerly();
const asked = listAsked(sheet.exercises);
const { submissions } = await findSubmissions(folders, { asked });
const seed = 2026;
const quiet = { announce: () => undefined, giveUp: () => undefined };

/** The first ones draw the inputs and load what is loaded late. */
const warmUp = 3;

const spent = new Map<string, number>();
for (const [i, found] of submissions.entries()) {
  if (i === warmUp) spent.clear();
  const submission = await charge('read', () => readSubmission(found, { validateManifest, asked }));
  const compiled = await charge('compile', () =>
    compileSubmission(submission.files, submission.leftOut, sheet.module.specifier),
  );
  const home = createHome();
  for (const exercise of exercises) {
    const session = await charge('sandbox and loading', () =>
      openSession({
        file: exercise.file,
        compiled,
        limits: exercise.limits,
        seed,
        sheet: sheetFor(exercise, loaded),
        fatal: undefined,
        locate: ({ name, message }) => ({ name, message }),
        giveUp: quiet.giveUp,
        home,
      }),
    );
    const context = { seed, deaths: new Map(), announce: quiet.announce };
    const answered = exercise.checks.filter((check) => check.kind !== 'derivation');
    const batches = await charge('inputs', () =>
      answered.map((check) => planOf(check, seed).batch),
    );
    if (session.loaded.kind === 'loaded') {
      await charge('student code, both ways through the boundary', () =>
        session.callAhead(batches),
      );
      for (const check of answered)
        await charge('comparison and shrinking', () => runAnswerCheck(check, session, context));
      const prove = createDerivationRunner(session, context);
      for (const check of exercise.checks)
        if (check.kind === 'derivation') await charge('proofs', () => prove(check));
    }
    await charge('sandbox and loading', () => session.dispose());
  }
  await charge('sandbox and loading', () => home.close());
  const result = await gradeSubmission(submission, loaded, {
    ...quiet,
    seed,
    fingerprint: '',
    exercises,
    deaths: new Map(),
    keepSandboxes: false,
  });
  await charge('reports', () => writeGraded(result, submission.files));
}
const counted = Math.max(1, submissions.length - warmUp);
console.log(JSON.stringify([...spent].map(([stage, cpu]) => [stage, cpu / counted])));

async function charge<Made>(stage: string, work: () => Made | Promise<Made>): Promise<Made> {
  const before = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  spent.set(stage, (spent.get(stage) ?? 0) + (user + system) / 1000);
  return made;
}
