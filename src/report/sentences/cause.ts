import type { Verdict } from '../../records/result.ts';
import { count, listAll } from '../../text/counting.ts';
import { code, readDeclared, say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { listPlaced, type Cause, type Placed } from '../causes/cause.ts';
import { sayFailure } from './failure.ts';
import { sayLoadOutcome } from './load.ts';
import { nameExercise } from './name-exercise.ts';

/** What is to be mended, in a sentence that stands over all that comes of it. */
export function sayCause(cause: Cause, titleOf: (checkId: string) => Words): Words {
  const { sort, failed, waiting, example } = cause;
  switch (sort.kind) {
    case 'unloaded': {
      const loaded = failed[0]?.exercise.loaded;
      return loaded === undefined || loaded.kind === 'loaded'
        ? say`The file did not load.`
        : sayLoadOutcome(loaded);
    }
    case 'stub': {
      const names = listExports([...failed, ...waiting]);
      return say`Still to be written: ${listCode(names)}.`;
    }
    case 'mistake': {
      if (sort.sentence !== undefined) return readDeclared(sort.sentence);
      const diagnosis = diagnosisOf(example.verdict);
      return diagnosis === undefined ? sayExample(cause, titleOf) : readDeclared(diagnosis);
    }
    case 'error': {
      const names = listExports(failed);
      return names.length < 2
        ? sayExample(cause, titleOf)
        : say`${listCode(names)} throw the same error instead of returning an answer.`;
    }
    case 'answers':
      return failed.length < 2
        ? readDeclared(example.title)
        : say`${code(example.export)} gives wrong answers in ${count(failed.length, 'check')}.`;
    case 'unexported':
      return sayUnexported(cause);
    case 'form':
    case 'limit':
    case 'proof':
    case 'state':
      return sayExample(cause, titleOf);
    case 'broken':
      return failed.length < 2
        ? say`This check could not be graded.`
        : say`These ${failed.length} checks could not be graded.`;
    case 'waiting':
      return say`Not tried, as they build on what was not asked here.`;
    default:
      return sort satisfies never;
  }
}

/** How much comes of a cause, in words: `One cause, 6 checks`. */
export function sayExtent({ sort, failed, perhaps, waiting }: Cause): string {
  const checks = count(failed.length + waiting.length, 'check');
  const may =
    perhaps.length === 0
      ? ''
      : `; ${perhaps.length} more ${perhaps.length === 1 ? 'has' : 'have'} wrong answers that may come of it`;
  const wait = waiting.length === 0 ? '' : `, ${waiting.length} of them not tried`;
  const isOne = failed.length + waiting.length > 1 && !severalPossible.has(sort.kind);
  return isOne ? `One cause, ${checks}${wait}${may}` : `${capitalize(checks)}${wait}${may}`;
}

/** Where it shows: `Exercise 3: propagate, networkA`, part by part. */
export function sayWhere(cause: Cause): Words {
  const parts = [...Map.groupBy(listPlaced(cause), ({ exercise }) => exercise.id)];
  return parts.flatMap(([id, placed], at) => [
    ...(at === 0 ? [] : say` · `),
    ...say`${nameExercise(id)}: ${listCode(listExports(placed))}`,
  ]);
}

/** What the fold says in which the other checks of a cause are. */
export function sayOthers(others: number, perhaps: number, waiting: number): string {
  const parts = [
    ...(others === 0 ? [] : [`${count(others, 'more check')} failed for it`]),
    ...(perhaps === 0
      ? []
      : [
          others === 0
            ? `${count(perhaps, 'more check')} may have failed for it`
            : `${perhaps} may have`,
        ]),
    ...(waiting === 0
      ? []
      : [`${count(waiting, 'check')} ${waiting === 1 ? 'waits' : 'wait'} for it`]),
  ];
  return listAll(parts);
}

/** What the fold says with what costs least: `3 smaller causes, −4 together`. */
export function saySmaller(causes: number, lost: number): string {
  return `${count(causes, 'smaller cause')}, −${lost} together`;
}

/** What the fold says where there is no counterexample: the checks by what they ask. */
export function sayAsked(checks: number): string {
  return `What ${checks === 1 ? 'the check asks' : `the ${checks} checks ask`}`;
}

/** Nothing says that these have a single one. */
const severalPossible: ReadonlySet<Cause['sort']['kind']> = new Set([
  'answers',
  'stub',
  'broken',
  'waiting',
]);

function sayExample({ example }: Cause, titleOf: (checkId: string) => Words): Words {
  const { verdict } = example;
  return verdict.kind === 'failed' ? sayFailure(verdict.failure, titleOf) : titleOf(example.id);
}

/** A default export is looked for by whoever wrote it. */
function sayUnexported({ failed }: Cause): Words {
  const exercise = failed[0]?.exercise;
  const names = listExports(failed);
  const sentence = say`${code(exercise?.file ?? '')} has no ${names.length === 1 ? 'export' : 'exports'} named ${listCode(names)}.`;
  const hasDefault =
    exercise?.loaded.kind === 'loaded' && exercise.loaded.exports.includes('default');
  if (!hasDefault) return sentence;
  return say`${sentence} Its default export is not asked for, and is no object that holds ${names.length === 1 ? 'it' : 'them'}: write ${code('export')} in front of each.`;
}

function diagnosisOf(verdict: Verdict): string | undefined {
  return verdict.kind === 'failed' ? verdict.diagnosis?.sentence : undefined;
}

function listExports(placed: readonly Placed[]): readonly string[] {
  return [...new Set(placed.map(({ check }) => check.export))];
}

function listCode(names: readonly string[]): Words {
  return names.flatMap((name, at) => [
    ...(at === 0 ? [] : say`${at === names.length - 1 ? ' and ' : ', '}`),
    ...code(name),
  ]);
}

function capitalize(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
