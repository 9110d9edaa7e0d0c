import process from 'node:process';
import ivm from 'isolated-vm';
import { dataOf } from '../src/checks/derivation/run.ts';
import { planOf } from '../src/checks/run-answer-check.ts';
import { compileSubmission } from '../src/compile/compile.ts';
import { listAsked } from '../src/discover/asked-file.ts';
import { findSubmissions } from '../src/discover/find-submissions.ts';
import { readSubmission } from '../src/discover/read-submission.ts';
import { validateManifest } from '../src/records/validate.ts';
import type { Compiled } from '../src/records/compiled.ts';
import type { Exercise } from '../src/records/sheet.ts';
import { compileEagerly } from '../src/sandbox/node-flags.ts';
import { chooseExercises } from '../src/sheet/choose.ts';
import { loadSheet } from '../src/sheet/load.ts';
import { openRealm } from './limit/realm.ts';

// What no sandbox of this kind can do without, in CPU milliseconds a submission; printed as JSON: an isolate for each
// submission with a realm for each exercise, loading its files, and making the calls that are made of it, on arguments that
// are there already. Nothing is judged, and no answer leaves the isolate.
const [sheetFile = '', only = '', ...folders] = process.argv.slice(2);
const { sheet, module } = await loadSheet(sheetFile);
const exercises = chooseExercises(sheet, only.split(','));
const questions = new Map(exercises.map((exercise) => [exercise, listCalls(exercise)]));
compileEagerly();
const asked = listAsked(sheet.exercises);
const { submissions } = await findSubmissions(folders, { asked });

/** The first ones compile what all share. */
const warmUp = 3;
const spent = { isolate: 0, loading: 0, calls: 0 };
let made = 0;
for (const [i, found] of submissions.entries()) {
  if (i === warmUp) [spent.isolate, spent.loading, spent.calls, made] = [0, 0, 0, 0];
  const submission = await readSubmission(found, { validateManifest, asked });
  const compiled = compileSubmission(submission.files, submission.leftOut, sheet.module.specifier);
  const isolate = charge('isolate', () => new ivm.Isolate({ memoryLimit: 512 }));
  for (const exercise of exercises) made += measureExercise(isolate, exercise, compiled);
  charge('isolate', () => isolate.dispose());
}
const counted = Math.max(1, submissions.length - warmUp);
const each = Object.entries(spent).map(([part, cpu]) => [part, cpu / counted]);
console.log(JSON.stringify({ calls: Math.round(made / counted), parts: each }));

/** Returns how many calls were made. */
function measureExercise(isolate: ivm.Isolate, exercise: Exercise, compiled: Compiled): number {
  const realm = charge('isolate', () => openRealm(isolate));
  charge('loading', () => {
    for (const file of compiled.files.values()) realm.define(file, '');
    if (exercise.id === sheet.exercises.at(-1)?.id)
      for (const file of module.files.values()) realm.define(file, '\0');
    realm.load(exercise.file);
  });
  const { calls, proofs } = questions.get(exercise) ?? { calls: '[]', proofs: '[]' };
  const count = realm.take(calls, proofs);
  charge('calls', () => realm.run());
  return count;
}

function listCalls(exercise: Exercise): { readonly calls: string; readonly proofs: string } {
  const calls: unknown[] = [];
  const proofs = new Map<string, unknown>();
  for (const check of exercise.checks) {
    if (check.kind === 'derivation') {
      const { data, examples, probes } = dataOf(check, 2026);
      const givens = [...data, ...examples, ...probes].map(({ given }) => given);
      proofs.set(check.export, givens);
    } else {
      for (const call of planOf(check, 2026).batch.calls)
        if (call.kind === 'call') calls.push([call.path[0], call.args]);
    }
  }
  for (const { export: name, args } of exercise.exhibits ?? []) calls.push([name, args]);
  return { calls: JSON.stringify(calls), proofs: JSON.stringify([...proofs]) };
}

function charge<Made>(part: keyof typeof spent, work: () => Made): Made {
  const before = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(before);
  spent[part] += (user + system) / 1000;
  return done;
}
