import type { CheckResult, ExerciseResult } from '../../records/result.ts';
import {
  checkFiles,
  createStyle,
  findCauses,
  readKit,
  readOwnFiles,
  writeCause,
  writeTerminalWords,
  tellingOf,
  writeDeclared,
} from './library.ts';

// The public checks as Vitest sees them: the same ids, sentences and verdicts as `npm run check`. Vitest is started by
// whoever wants it and is no part of the kit, so that its functions come as globals.
declare const describe: typeof import('vitest').describe;
declare const it: typeof import('vitest').it;
declare const beforeAll: typeof import('vitest').beforeAll;

const kit = await readKit(new URL('../../', import.meta.url));
const telling = tellingOf(kit.contents.exercises);
const style = createStyle('none', 90);

for (const exercise of kit.sheet.exercises) {
  const visible = exercise.checks.reduce((sum, { points }) => sum + points, 0);
  const unseen = exercise.points - visible;

  describe(`${exercise.id}: ${writeDeclared(exercise.title)}`, () => {
    let result: ExerciseResult | undefined;

    beforeAll(async () => {
      const submission = await readOwnFiles(kit.folder, kit.contents);
      const checked = await checkFiles(kit, submission, [exercise]);
      result = checked.exercises[0];
    });

    for (const { id, title } of exercise.checks) {
      it(`${id}: ${writeDeclared(title)}`, (context) => {
        const check = result?.checks.find((other) => other.id === id);
        if (result === undefined || check === undefined) throw new Error('there is no verdict');
        if (check.verdict.kind === 'blocked') {
          context.skip(
            `waits for: ${writeTerminalWords(telling.titleOf(check.verdict.on), style)}`,
          );
        }
        if (check.verdict.kind !== 'passed') throw createFailure(result, check);
      });
    }

    // So that a run in which nothing fails does not look like full points.
    if (unseen > 0) it.todo(`${unseen} more points are decided by checks that are not in this kit`);
  });
}

/** An error whose message is what the self-check says; where it was made tells a student nothing. */
function createFailure(exercise: ExerciseResult, check: CheckResult): Error {
  const alone = { exercises: [{ ...exercise, checks: [check] }] };
  const lines = findCauses(alone).flatMap((cause) =>
    cause.sort.kind === 'stub'
      ? [`${check.export} is still to be written`]
      : writeCause(cause, telling, style),
  );
  const error = new Error(lines.join('\n'));
  error.stack = error.message;
  return error;
}
