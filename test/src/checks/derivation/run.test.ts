import { describe, expect, test } from 'vitest';
import type { InductionGiven } from 'sheet09';
import { createDerivationRunner } from '../../../../src/checks/derivation/run.ts';
import { inductionStep } from '../../../../reference/sheet09/exercise1.ts';
import { sayFlaw } from '../../../../src/report/sentences/derivation.ts';
import { writePlainly } from '../../../../src/text/words.ts';
import { openInProcess } from '../in-process-session.ts';
import { judgeProof, proofs } from './parts.ts';
import { weigh } from './sums.ts';

const { start } = inductionStep;
const [, , last] = inductionStep.steps;
const end = last?.expression;

describe('what a student is told', () => {
  test('a step that uses two reasons is told which second one', async () => {
    const steps = [{ by: 'induction hypothesis', expression: end }];
    const told = await failureOf({ start, steps }, 'hypothesis');
    expect(sentenceOf(told)).toBe(
      "Step 1 names 'induction hypothesis', but it also uses 't >= 0': each step may use the one reason that it names.",
    );
  });

  test('a step that holds by another reason than it names is told which one', async () => {
    const [hypothesis, , scale] = inductionStep.steps;
    const steps = [
      { by: 't >= 0', expression: hypothesis?.expression },
      { by: 'induction hypothesis', expression: scale?.expression },
    ];
    const told = await failureOf({ start, steps }, 'scale');
    expect(sentenceOf(told)).toBe(
      "Step 1 names 't >= 0', but it uses 'induction hypothesis' instead: each step names the one reason that makes it equal to the line above.",
    );
  });

  test('a step of algebra that uses a reason is told which one', async () => {
    const [hypothesis, ...others] = inductionStep.steps;
    const steps: unknown[] = [hypothesis, { ...others[1], by: 'algebra' }, ...others.slice(1)];
    // The scale leaves once more by its own reason, so that it is the algebra that is charged.
    const again = (given: InductionGiven) =>
      Math.max(0, given.t * Math.max(0, weigh(given.ax, given.w)));
    steps.push({ by: 'algebra', expression: again }, { by: 't >= 0', expression: end });
    const told = await failureOf({ start, steps }, 'algebra');
    expect(sentenceOf(told)).toBe(
      "Step 2 names 'algebra', but it also uses 't >= 0': each step may use the one reason that it names.",
    );
  });

  test('a step that holds by no reason at all is told that it is not equal', async () => {
    const more = (given: InductionGiven) => (end?.(given) ?? NaN) + 1;
    const told = await failureOf({ start, steps: [{ by: 't >= 0', expression: more }] }, 'scale');
    expect(sentenceOf(told)).toBe("Step 1 is not equal to the line above by 't >= 0'.");
  });

  test('a step that fails is shown with data and the values of both lines', async () => {
    const steps = [{ by: 'algebra', expression: end }];
    const told = await failureOf({ start, steps }, 'algebra');
    const given = told.data as unknown as InductionGiven;
    expect(told).toMatchObject({
      line: 1,
      values: [
        { label: 'The start', value: start(given) },
        { label: 'The line of step 1', value: end?.(given) },
      ],
    });
  });

  test('a reason that is not needed is told so', async () => {
    const steps = [...inductionStep.steps, { by: 't >= 0', expression: end }];
    const told = await failureOf({ start, steps }, 'scale');
    expect(sentenceOf(told)).toBe(
      "Step 4 names 't >= 0', but it holds without it too: that is not the reason why the two lines are equal.",
    );
  });

  test('a reason that no step names is told so', async () => {
    const told = await failureOf({ start, steps: inductionStep.steps.slice(0, 2) }, 'scale');
    expect(sentenceOf(told)).toBe(
      "No step names 't >= 0' as its reason: the proof cannot do without it.",
    );
  });

  test('reasons that the proof does not know are answered with those that it knows', async () => {
    const steps = [...inductionStep.steps, { by: 'definition', expression: end }];
    const told = await failureOf({ start, steps }, 'algebra');
    expect(sentenceOf(told)).toBe(
      "Step 4 names 'definition', which is no reason of this proof: the reasons are 'algebra', 't >= 0', 'induction hypothesis', in exactly these words.",
    );
  });

  test('a reason that no step names is told together with one that may have been meant for it', async () => {
    const [hypothesis, ...others] = inductionStep.steps;
    const steps = [{ ...hypothesis, by: 'Induction hypothesis' }, ...others];
    const told = await failureOf({ start, steps }, 'hypothesis');
    expect(sentenceOf(told)).toBe(
      "No step names 'induction hypothesis' as its reason. Step 1 names 'Induction hypothesis', which is no reason of this proof: the reasons are 'algebra', 't >= 0', 'induction hypothesis', in exactly these words.",
    );
  });

  test('a step without a reason is told so', async () => {
    const [hypothesis, ...others] = inductionStep.steps;
    const steps = [{ expression: hypothesis?.expression }, ...others];
    const told = await failureOf({ start, steps }, 'hypothesis');
    expect(sentenceOf(told)).toContain('Step 1 names no reason of this proof: the reasons are');
  });

  test('a reason of the submission is quoted as its text: cut, nothing hidden, no formula', async () => {
    const by = `$t$\u202e${'!'.repeat(100)}`;
    const steps = [...inductionStep.steps, { by, expression: end }];
    const told = await failureOf({ start, steps }, 'algebra');
    expect(sentenceOf(told)).toMatch(
      /^Step 4 names '\$t\$\\u\{202e\}!{56}…', which is no reason of this proof/,
    );
    expect(sayFlaw(told.flaw).every((word) => 'text' in word)).toBe(true);
  });

  test('a line that asks whether a premise holds is told that a line is one formula', async () => {
    const asks = (given: InductionGiven) => (given.t >= 0 ? end?.(given) : start(given));
    const steps = [
      { by: 'induction hypothesis', expression: asks },
      { by: 't >= 0', expression: end },
    ];
    const told = await failureOf({ start, steps }, 'hypothesis');
    expect(sentenceOf(told)).toContain('The line of step 1 jumps');
    const { t } = told.data as unknown as InductionGiven;
    expect(Math.abs(t)).toBeLessThan(1e-3);
  });

  test('a right step between wrong ones is told that it is no part of the proof', async () => {
    const steps = [
      { by: 'algebra', expression: ({ t }: InductionGiven) => Math.abs(t) },
      { by: 't >= 0', expression: ({ t }: InductionGiven) => t },
      { by: 'algebra', expression: end },
    ];
    const told = await failureOf({ start, steps }, 'scale');
    expect(sentenceOf(told)).toContain('Step 2 is right by itself');
  });

  test('a line that changes its data is told to leave them alone', async () => {
    const greedy = (given: InductionGiven) => (given.w as number[]).pop() ?? 0;
    const told = await failureOf({ start, steps: [{ by: 'algebra', expression: greedy }] }, 'end');
    expect(sentenceOf(told)).toBe(
      'The line of step 1 changed the data that it was given. A line of a proof is a formula: it reads its data and writes nothing.',
    );
  });

  test.each([
    ["The proof has no function 'start', which gives its first line.", { steps: [] }],
    [
      "The proof has no 'steps': an array of objects with 'by' and 'expression'.",
      { start, steps: 3 },
    ],
    [
      "Step 1 has no function 'expression', which gives its line.",
      { start, steps: [{ by: 'algebra', expression: 3 }] },
    ],
  ])('%s', async (sentence, proof) => {
    expect(sentenceOf(await failureOf(proof, 'start'))).toBe(sentence);
  });

  test('a line without a finite value is told by its name, with the data', async () => {
    const steps = [
      {
        by: 'algebra',
        expression: ({ w, atx }: InductionGiven) => 1 / Math.max(0, weigh(atx, w)),
      },
    ];
    const told = await failureOf({ start, steps }, 'end');
    expect(sentenceOf(told)).toBe(
      'The line of step 1 gave Infinity. A line of a proof is a formula: it has a finite value on all data.',
    );
    const { w, atx } = told.data as unknown as InductionGiven;
    expect(weigh(atx, w)).toBeLessThanOrEqual(0);
  });
});

describe('what a proof costs', () => {
  test('it is evaluated once for all of its parts', async () => {
    const session = openInProcess({ inductionStep });
    const run = createDerivationRunner(session, {
      seed: 2026,
      deaths: new Map(),
      announce: () => undefined,
    });
    const [first, ...others] = proofs.inductionStep;
    if (first === undefined) throw new Error('no parts');
    await run(first);
    const calls = session.countCalls();
    for (const part of others) await run(part);
    expect(session.countCalls()).toBe(calls);
    // Every call costs a few microseconds for every submission of the class.
    expect(calls / (inductionStep.steps.length + 1)).toBeLessThan(225);
  });

  test('after a death at one part it is not evaluated any more', async () => {
    const session = openInProcess({ inductionStep });
    const [first, second] = proofs.inductionStep;
    if (first === undefined || second === undefined) throw new Error('no parts');
    const run = createDerivationRunner(session, {
      seed: 2026,
      deaths: new Map([[first.id, { limit: 'memory' }]]),
      announce: () => undefined,
    });
    for (const part of [first, second]) {
      expect(await run(part)).toMatchObject({
        kind: 'failed',
        failure: { kind: 'exhausted', limit: 'memory', name: 'inductionStep' },
      });
    }
    expect(session.countCalls()).toBe(0);
  });
});

function sentenceOf({ flaw, line }: Awaited<ReturnType<typeof failureOf>>): string {
  return writePlainly(sayFlaw(flaw, line));
}

/** What is said about a part that has to be wrong. */
async function failureOf(proof: unknown, part: string) {
  const verdict = (await judgeProof('inductionStep', proof)).get(part);
  if (verdict?.kind !== 'failed' || verdict.failure.kind !== 'derivation')
    throw new Error(`${part}: ${JSON.stringify(verdict)}`);
  return verdict.failure;
}
