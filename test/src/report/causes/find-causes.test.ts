import { describe, expect, it } from 'vitest';
import { findCauses } from '../../../../src/report/causes/find-causes.ts';
import type { CheckResult, Failure, ProofFlaw, Verdict } from '../../../../src/records/result.ts';
import { failed, failures, makeCheck, makeExercise, passed } from '../fixtures.ts';

const replay = { seed: 1, path: '0' };

function check(id: string, verdict: Verdict, name = 'f'): CheckResult {
  return makeCheck(id, verdict, { export: name });
}

function threw(id: string, message: string, name = 'f', line?: number): CheckResult {
  const place = line === undefined ? {} : { place: { file: 'e.ts', line, column: 3 } };
  const error = { name: 'Error', message, ...place };
  return check(id, failed({ kind: 'threw', call: { name, args: [1] }, error, replay }), name);
}

function wrong(id: string, args: readonly number[], misconception?: string): CheckResult {
  const failure: Failure = {
    kind: 'wrong-value',
    call: { name: 'f', args },
    returned: { kind: 'number', value: 1 },
    comparison: { actual: [1], index: 0, expectedFor: 'everyone', scalar: true },
    replay,
  };
  const diagnosis =
    misconception === undefined ? {} : { diagnosis: { misconception, sentence: id } };
  return check(id, { kind: 'failed', failure, ...diagnosis });
}

const waits = (id: string, on: string, name = 'f') => check(id, { kind: 'blocked', on }, name);

function find(...checks: CheckResult[]): readonly unknown[] {
  return summarize(findCauses({ exercises: [makeExercise('exercise1', checks)] }));
}

/** For each cause its sort, the checks that failed, those that wait, and the points. */
function summarize(causes: ReturnType<typeof findCauses>): readonly unknown[] {
  return causes.map(({ sort, failed: lost, waiting, points }) => [
    sort.kind,
    lost.map((one) => one.check.id).join(' '),
    waiting.map((one) => one.check.id).join(' '),
    points,
  ]);
}

describe('causes', () => {
  it('say nothing of what passed', () => {
    expect(find(check('a', passed))).toEqual([]);
  });

  it('are one for one error, thrown at one place whatever it says, by whatever export', () => {
    expect(find(threw('a', 'x'), threw('b', 'x'), threw('c', 'y'))).toEqual([
      ['error', 'a b', '', 4],
      ['error', 'c', '', 2],
    ]);
    expect(find(threw('a', '1 > 0', 'f', 7), threw('b', '3 > 2', 'g', 7))).toEqual([
      ['error', 'a b', '', 4],
    ]);
  });

  it('take wrong answers without a name to the one mistake of the same export that has one', () => {
    const own = [wrong('a', [1], 'm'), wrong('b', [1]), waits('c', 'b'), wrong('d', [2])];
    const elsewhere = check('e', wrong('e', [1]).verdict, 'g');
    const causes = findCauses({ exercises: [makeExercise('exercise1', [...own, elsewhere])] });
    expect(summarize(causes)).toEqual([
      ['mistake', 'a', 'c', 8],
      ['answers', 'e', '', 2],
    ]);
    expect(causes[0]?.perhaps.map((one) => one.check.id)).toEqual(['b', 'd']);
    // Of which of two it comes, nothing says.
    expect(find(wrong('a', [1], 'm'), wrong('b', [1], 'n'), wrong('c', [1]))).toEqual([
      ['mistake', 'a', '', 2],
      ['mistake', 'b', '', 2],
      ['answers', 'c', '', 2],
    ]);
  });

  it('are one for one misconception in several exercises', () => {
    const exercises = [
      makeExercise('exercise3', [wrong('a', [1], 'm'), wrong('b', [1], 'other')]),
      makeExercise('exercise4', [wrong('c', [1], 'm')]),
    ];
    expect(summarize(findCauses({ exercises }))).toEqual([
      ['mistake', 'a c', '', 4],
      ['mistake', 'b', '', 2],
    ]);
  });

  it('are one for misconceptions that the sheet calls one mistake', () => {
    const exercises = [makeExercise('exercise3', [wrong('a', [1], 'm'), wrong('b', [1], 'n')])];
    const causes = [{ id: 'both', sentence: 'It is one.', misconceptions: ['n', 'm'] }];
    expect(summarize(findCauses({ exercises, causes }))).toEqual([['mistake', 'a b', '', 4]]);
    expect(summarize(findCauses({ exercises }))).toHaveLength(2);
  });

  it('take wrong answers of one export together, and leave those of others apart', () => {
    const other = check('c', failed(failures['wrong-value']), 'g');
    expect(find(wrong('a', [1]), wrong('b', [1]), other)).toEqual([
      ['answers', 'a b', '', 4],
      ['answers', 'c', '', 2],
    ]);
  });

  it('are one for all exports of an exercise that are not there, and one for each that has another name', () => {
    const { nearMiss: _, ...missing } = failures['no-export'];
    expect(
      find(
        check('a', failed(missing), 'f'),
        check('b', failed(missing), 'g'),
        check('c', failed(failures['no-export']), 'h'),
        waits('d', 'b', 'g'),
      ),
    ).toEqual([
      ['unexported', 'a b', 'd', 6],
      ['form', 'c', '', 2],
    ]);
  });

  it('are one for an export that is not there, has no right form, or runs into limits', () => {
    const given = check('d', failed(failures['given-up']));
    expect(
      find(
        check('a', failed(failures['no-export'])),
        check('b', failed(failures['no-export'])),
        check('c', failed(failures.exhausted)),
        given,
        check('e', failed(failures['wrong-shape'])),
      ),
    ).toEqual([
      ['form', 'a b', '', 4],
      ['limit', 'c d', '', 4],
      ['form', 'e', '', 2],
    ]);
  });

  it('are one for a step of a proof', () => {
    const step = (line: number, flaw: ProofFlaw): Failure => ({ kind: 'derivation', flaw, line });
    const unequal = { kind: 'not-equal', reason: 'algebra' } as const;
    expect(
      find(
        check('a', failed(step(1, { kind: 'jump' }))),
        check('b', failed(step(1, unequal))),
        check('c', failed(step(2, { kind: 'jump' }))),
      ),
    ).toEqual([
      ['proof', 'a b', '', 4],
      ['proof', 'c', '', 2],
    ]);
  });

  it('have what waits for them with them, also through others that wait', () => {
    expect(find(threw('a', 'x'), waits('b', 'a'), waits('c', 'b'), threw('d', 'y'))).toEqual([
      ['error', 'a', 'b c', 6],
      ['error', 'd', '', 2],
    ]);
  });

  it('do not go round in circles, and name what waits for something that was not asked', () => {
    expect(find(waits('a', 'b'), waits('b', 'a'), waits('c', 'gone'))).toEqual([
      ['waiting', '', 'a b c', 6],
    ]);
  });

  it('are one for the stubs of an exercise, with what waits for anything of a stub', () => {
    const stub = 'not implemented';
    expect(
      find(
        threw('a', stub, 'f', 3),
        threw('b', stub, 'g', 9),
        threw('c', 'x', 'h'),
        waits('d', 'c', 'g'),
      ),
    ).toEqual([
      ['stub', 'a b', 'd', 6],
      ['error', 'c', '', 2],
    ]);
    const flaw = { kind: 'threw', error: { name: 'Error', message: 'not implemented' } } as const;
    expect(find(check('a', failed({ kind: 'derivation', flaw })))).toEqual([['stub', 'a', '', 2]]);
  });

  it('are one for each file that is not there', () => {
    const exercises = ['exercise1', 'exercise2'].map((id) =>
      makeExercise(id, [
        check(`${id}.a`, failed({ kind: 'not-loaded' })),
        check(`${id}.b`, failed({ kind: 'not-loaded' })),
      ]),
    );
    expect(summarize(findCauses({ exercises }))).toEqual([
      ['unloaded', 'exercise1.a exercise1.b', '', 4],
      ['unloaded', 'exercise2.a exercise2.b', '', 4],
    ]);
  });

  it('come by their points', () => {
    const broken = check('z', { kind: 'broken', message: 'x' });
    const dear = makeCheck('d', failed(failures.threw), { points: { earned: 0, possible: 9 } });
    expect(find(broken, waits('y', 'z'), threw('a', 'x'), dear)).toEqual([
      ['error', 'd', '', 9],
      ['broken', 'z', 'y', 4],
      ['error', 'a', '', 2],
    ]);
  });

  it('are told by the smallest counterexample', () => {
    const [cause] = findCauses({
      exercises: [makeExercise('e', [wrong('a', [1, 2, 3], 'm'), wrong('b', [1], 'm')])],
    });
    expect(cause?.example.id).toBe('b');
  });
});
