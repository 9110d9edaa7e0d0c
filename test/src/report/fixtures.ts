import type {
  CheckResult,
  ExerciseResult,
  ExhibitResult,
  Failure,
  Result,
  Verdict,
} from '../../../src/records/result.ts';
import type { LoadOutcome, Value } from '../../../src/records/session.ts';

const hints = { empty: 'With no layers, what is $a^{(L)}(x)$?' };

const replay = { seed: 271828, path: '7:2:0:1' };

/** Every way to fail, as an exercise sheet on relevance has them. */
export const failures = {
  'not-loaded': { kind: 'not-loaded' },
  'no-export': {
    kind: 'no-export',
    file: 'exercise2.ts',
    name: 'rootPoint',
    nearMiss: 'rootpoint',
  },
  'not-callable': {
    kind: 'not-callable',
    name: 'networkA',
    value: { kind: 'vector', form: 'Array', numbers: [1, 0] },
  },
  threw: {
    kind: 'threw',
    call: { name: 'rectifierNetwork', args: [[], [1, -2]] },
    error: {
      name: 'TypeError',
      message: "Cannot read properties of undefined (reading 'length')",
      place: { file: 'exercise1.ts', line: 14, column: 21 },
    },
    replay,
  },
  exhausted: {
    kind: 'exhausted',
    limit: 'time',
    name: 'explain',
    call: { name: 'explain', args: [{ $make: 'model' }, sparseImage(), 3] },
  },
  'given-up': {
    kind: 'given-up',
    name: 'explain',
    after: ['exercise4.explain.target', 'exercise4.explain.conserves'],
  },
  'wrong-shape': {
    kind: 'wrong-shape',
    call: { name: 'propagate', args: [[[1, -2, 0.5]], [3], [1, 0, 2]] },
    returned: { kind: 'vector', form: 'Array', numbers: [1, 0, 2] },
    wanted: 'an array of 1 number',
    replay,
  },
  'wrong-value': {
    kind: 'wrong-value',
    call: {
      name: 'relevance',
      args: [
        [3, -1, 0.5],
        [1, 1, 0.5],
      ],
    },
    returned: { kind: 'vector', form: 'Array', numbers: [1.2928932, 1.2928932, 0] },
    comparison: {
      expected: [0.9142135623730951, 0.9142135623730951, 0],
      actual: [1.2928932188134525, 1.2928932188134525, 0],
      index: 0,
      largestDifference: 0.3786796564403574,
      allowedDifference: 0.00009142135623730951,
      expectedFor: 'staff',
      scalar: false,
    },
    replay,
  },
  'broken-law': {
    kind: 'broken-law',
    calls: [
      {
        name: 'relevance',
        args: [
          [4, 0],
          [1, 0],
        ],
        returned: { kind: 'vector', form: 'Float64Array', numbers: [3, 0] },
      },
    ],
    law: 'The relevances must sum to the function’s value: $\\sum_i R_i = f(x)$.',
    left: { label: 'sum of your $R_i$', value: 3 },
    right: { label: '$f(x)$', value: 2 },
    replay,
  },
  'changed-argument': {
    kind: 'changed-argument',
    call: {
      name: 'rectifierLayer',
      args: [
        [
          [1, -2],
          [0, 3],
        ],
        [1, 2],
      ],
    },
    argument: 1,
    replay,
  },
  unsteady: {
    kind: 'unsteady',
    call: { name: 'networkC', args: [4, 6] },
    how: { kind: 'asked-again' },
    first: { kind: 'vector', form: 'Array', numbers: [1.6, 2.4] },
    later: { kind: 'vector', form: 'Array', numbers: [0.75, 0.25] },
    replay,
  },
  derivation: {
    kind: 'derivation',
    flaw: { kind: 'second-reason', reason: 'induction hypothesis', second: 't >= 0' },
    line: 2,
    data: { t: -2, w: [1, 0.5], ax: [3, 1], atx: [-6, -2] },
    values: [
      { label: 'line 1', value: 0 },
      { label: 'line 2', value: -7 },
    ],
  },
} as const satisfies { [Kind in Failure['kind']]: Extract<Failure, { kind: Kind }> };

/** Every kind of value that a submission may return. */
export const values = {
  number: { kind: 'number', value: NaN },
  vector: { kind: 'vector', form: 'Float32Array', numbers: [1, -0] },
  list: { kind: 'list', form: 'Array', length: 2, items: [{ kind: 'other', text: 'undefined' }] },
  object: {
    kind: 'object',
    form: 'Point',
    size: 1,
    entries: [['x', { kind: 'number', value: 1 }]],
  },
  text: { kind: 'text', length: 3, text: 'abc' },
  function: { kind: 'function', name: 'later' },
  other: { kind: 'other', text: 'null' },
} as const satisfies { [Kind in Value['kind']]: Extract<Value, { kind: Kind }> };

/** A comparison whose expected value everybody may read, far inside a long vector. */
export const longComparison: Extract<Failure, { kind: 'wrong-value' }> = {
  kind: 'wrong-value',
  call: { name: 'gradientTimesInput', args: [{ $make: 'model' }, sparseImage(), 7] },
  returned: { kind: 'vector', form: 'Array', numbers: heat(1) },
  comparison: {
    expected: heat(1.25),
    actual: heat(1),
    index: 380,
    largestDifference: 0.25,
    allowedDifference: 0.001,
    expectedFor: 'everyone',
    scalar: false,
  },
  replay,
};

/** Every way not to load. */
export const loads = {
  loaded: { kind: 'loaded', exports: ['f', 'rootPoint'] },
  'no-file': { kind: 'no-file', file: 'exercise3.ts', nearMiss: 'Exercise3.ts' },
  undecided: {
    kind: 'undecided',
    file: 'exercise3.ts',
    claims: ['exercise3.ts', 'exercise3 (1).ts'],
  },
  'not-compiled': {
    kind: 'not-compiled',
    error: {
      message: "Expected ';' but found 'return'",
      file: 'exercise3.ts',
      line: 12,
      column: 3,
      frame:
        '  10 | export function networkC(a1: number, a2: number) {\n  11 |   const sum = a1 + a2\n> 12 |   return [a1 * m / sum, a2 * m / sum;\n     |   ^\n  13 | }',
    },
  },
  threw: {
    kind: 'threw',
    file: 'exercise3.ts',
    error: {
      name: 'ReferenceError',
      message: 'process is not defined',
      place: { file: 'lib/setup.ts', line: 2, column: 1 },
    },
  },
  'never-settled': { kind: 'never-settled', file: 'exercise3.ts' },
  exhausted: { kind: 'exhausted', file: 'exercise3.ts', limit: 'memory' },
} as const satisfies { [Kind in LoadOutcome['kind']]: Extract<LoadOutcome, { kind: Kind }> };

export const passed: Verdict = { kind: 'passed', runs: 100 };

export function makeCheck(
  id: string,
  verdict: Verdict,
  more: Partial<CheckResult> = {},
): CheckResult {
  const possible = more.points?.possible ?? 2;
  return {
    id,
    title: 'The relevances are not negative: $R_i \\ge 0$',
    visibility: 'public',
    export: 'relevance',
    ...more,
    points: { earned: verdict.kind === 'passed' ? possible : 0, possible },
    verdict,
  };
}

export function makeExercise(
  id: string,
  checks: readonly CheckResult[],
  more: Partial<ExerciseResult> = {},
): ExerciseResult {
  return {
    id,
    title: 'Taylor decomposition',
    file: `${id}.ts`,
    points: sumPoints(checks),
    loaded: loads.loaded,
    checks,
    exhibits: [],
    printed: '',
    ...more,
  };
}

export function makeResult(
  exercises: readonly ExerciseResult[],
  more: Partial<Result> = {},
): Result {
  return {
    schema: 'sheetmark-result/3',
    program: '0.2.0',
    sheet: {
      id: 'sheet09',
      title: 'Explainable AI: Exercise Sheet 9',
      version: '1.0.0',
      weights: 'a1b2c3d4e5f6',
    },
    submission: {
      id: 'lovelace-ada-1f3a',
      name: 'lovelace_ada',
      person: { name: 'lovelace_ada', source: 'folder' },
      authors: [
        { name: 'Ada Lovelace', email: 'ada@example.org', studentId: '123456' },
        { name: 'Ōkubo Renée' },
      ],
      group: 'Tuesday 4',
    },
    standing: { kind: 'graded' },
    seed: 42,
    fingerprint: '5f1d2c',
    points: sumPoints(exercises),
    exercises,
    notices: [],
    ...more,
  };
}

/** Earned and possible points of checks or exercises. */
function sumPoints(parts: readonly Pick<CheckResult, 'points'>[]): CheckResult['points'] {
  return {
    earned: parts.reduce((sum, { points }) => sum + points.earned, 0),
    possible: parts.reduce((sum, { points }) => sum + points.possible, 0),
  };
}

export const exhibit: ExhibitResult = {
  id: 'exercise4.heat',
  title: 'Relevance of the pixels for the class 7, $f_7(x)$',
  shape: [28, 28],
  image: digit(),
  actual: heat(1),
  expected: heat(0.8).map((value, at) => (at % 5 === 0 ? -value : value)),
};

/** A whole report with every verdict, every failure and every notice in it. */
export const everything: Result = makeResult(
  [
    makeExercise(
      'exercise1',
      [
        makeCheck('exercise1.layer.value', passed, {
          title: 'A layer computes $a_k = \\max(0, \\sum_j a_j w_{jk})$',
          position: { file: 'exercise1.ts', line: 3, column: 17 },
          points: { earned: 3, possible: 3 },
        }),
        makeCheck('exercise1.layer.pure', failed(failures['changed-argument']), {
          title: 'A layer leaves its arguments alone',
          points: { earned: 0, possible: 1 },
        }),
        makeCheck('exercise1.network.empty', failed(failures.threw, hints.empty), {
          title: 'A network without layers returns its input',
        }),
        makeCheck(
          'exercise1.network.homogeneous',
          { kind: 'blocked', on: 'exercise1.network.empty' },
          {
            title: 'A network is positive homogeneous: $f(tx) = t f(x)$ for $t \\ge 0$',
            points: { earned: 0, possible: 4 },
          },
        ),
        makeCheck('exercise1.proof.start', passed, {
          title: 'The proof starts at $a_k(tx)$',
          points: { earned: 3, possible: 3 },
        }),
        makeCheck('exercise1.proof.reason', failed(failures.derivation), {
          title: 'Each step names the one reason that it uses',
          points: { earned: 0, possible: 7 },
        }),
      ],
      {
        title: 'Positive homogeneity of a deep rectifier network',
        printed: 'layer 1 of 2\nlayer 2 of 2\n',
      },
    ),
    makeExercise(
      'exercise2',
      [
        makeCheck('exercise2.f', passed, {
          title: '$f(x) = \\lVert x - \\mu \\rVert - 1$',
          points: { earned: 2, possible: 2 },
        }),
        makeCheck('exercise2.root', failed(failures['no-export']), {
          title: 'The root point lies between $\\mu$ and $x$',
          points: { earned: 0, possible: 4 },
        }),
        makeCheck(
          'exercise2.relevance.value',
          {
            kind: 'failed',
            failure: failures['wrong-value'],
            hint: 'Where is the gradient taken? Not at $x$, but at the root point $\\tilde{x}$.',
            diagnosis: {
              misconception: 'factor-forgotten',
              sentence:
                'These are the shares of the squared distance times $\\lVert x - \\mu \\rVert$: the root point was taken to be $\\mu$ itself.',
            },
          },
          {
            title:
              'The relevances are $R_i = \\frac{(x_i - \\mu_i)^2}{\\lVert x - \\mu \\rVert^2} (\\lVert x - \\mu \\rVert - 1)$',
            points: { earned: 0, possible: 6 },
          },
        ),
        makeCheck('exercise2.relevance.conserves', failed(failures['broken-law']), {
          title: 'Nothing is lost: $\\sum_i R_i = f(x)$',
          points: { earned: 0, possible: 4 },
        }),
        makeCheck('exercise2.relevance.positive', passed, { points: { earned: 4, possible: 4 } }),
      ],
      { title: 'Taylor decomposition' },
    ),
    makeExercise(
      'exercise3',
      [
        makeCheck('exercise3.propagate', failed(failures['not-loaded']), {
          title:
            'One layer of the $z^+$ rule: $R_j = \\sum_k \\frac{a_j w_{jk}^+}{\\sum_j a_j w_{jk}^+} R_k$',
          export: 'propagate',
          points: { earned: 0, possible: 12 },
        }),
        makeCheck('exercise3.networks', failed(failures['not-loaded']), {
          title: 'Networks (a), (b) and (c)',
          points: { earned: 0, possible: 18 },
        }),
      ],
      { title: 'LRP depends on the structure of the network', loaded: loads['not-compiled'] },
    ),
    makeExercise(
      'exercise4',
      [
        makeCheck('exercise4.gradient', failed(longComparison), {
          title: 'Gradient times input: $x_i \\, \\partial f_c / \\partial x_i$',
          export: 'gradientTimesInput',
          points: { earned: 0, possible: 8 },
        }),
        makeCheck('exercise4.gamma.shape', failed(failures['wrong-shape']), {
          title: 'The answer has one number for each input',
        }),
        makeCheck('exercise4.gamma.callable', failed(failures['not-callable']), {
          title: 'LRP-$\\gamma$ on one layer',
        }),
        makeCheck('exercise4.gamma.steady', failed(failures.unsteady), {
          title: 'The same call gives the same answer',
        }),
        makeCheck('exercise4.explain.target', failed(failures.exhausted), {
          title: 'The explanation is one of the target class',
        }),
        makeCheck('exercise4.explain.conserves', failed(failures['given-up']), {
          title: 'The sum of the relevances is the score',
        }),
        makeCheck(
          'exercise4.explain.hidden',
          {
            kind: 'failed',
            failure: { ...longComparison },
            hint: 'Where do the bounds of the pixels come from?',
          },
          { title: 'Faint images are explained right too', visibility: 'hidden' },
        ),
        makeCheck(
          'exercise4.bounds',
          {
            kind: 'broken',
            message:
              'RangeError: Invalid array length\n    at boundsOf (graders/sheet09/exercise4.ts:88:12)',
          },
          { title: 'The first layer’s rule $z^B$', points: { earned: 0, possible: 6 } },
        ),
        makeCheck('exercise4.explain.value', passed, {
          title: 'The relevances of a whole image',
          visibility: 'hidden',
          points: { earned: 4, possible: 4 },
        }),
      ],
      { title: 'Explaining a digit classifier', exhibits: [exhibit] },
    ),
  ],
  {
    notices: [
      { kind: 'manifest', text: '/authors/0/name: must be a text of 1 to 200 characters.' },
      {
        kind: 'left-out',
        text: 'too large: 3 MB, 256 KB are read',
        place: { file: 'data/weights.json' },
      },
      {
        kind: 'near-miss',
        text: 'Exercise3.ts is not exercise3.ts',
        place: { file: 'Exercise3.ts' },
      },
      {
        kind: 'type-error',
        text: "Type 'string' is not assignable to type 'number'.",
        place: { file: 'exercise1.ts', line: 3, column: 7 },
      },
      {
        kind: 'printed',
        text: 'Exercise 1 printed more than 4000 characters; the rest is cut off.',
      },
    ],
  },
);

/** Nothing but passed checks, some of them hidden. */
export const perfect: Result = makeResult([
  makeExercise('exercise1', [makeCheck('a', passed), makeCheck('b', passed)]),
  makeExercise('exercise2', [makeCheck('c', passed, { visibility: 'hidden' })]),
]);

/** An exercise of each kind of loading failure. */
export const unloaded: Result = makeResult(
  Object.values(loads).map((loaded, at) =>
    makeExercise(`exercise${at + 1}`, [makeCheck(`check${at}`, failed(failures['not-loaded']))], {
      loaded,
    }),
  ),
);

export function failed(failure: Failure, hint?: string): Verdict {
  return { kind: 'failed', failure, ...(hint !== undefined && { hint }) };
}

function digit(): number[] {
  return cells((row, column) => {
    const ring = Math.abs(Math.hypot(row - 9, column - 13) - 5) < 1.6 ? 1 : 0;
    const tail = row > 12 && row < 24 && Math.abs(column - 17 + (row - 12) / 3) < 1.5 ? 0.8 : 0;
    return Math.max(ring, tail);
  });
}

function heat(scale: number): number[] {
  const image = digit();
  return cells((row, column) => {
    const strength = image[row * 28 + column] ?? 0;
    return scale * strength * (Math.sin(row / 3) + 0.4 * Math.cos(column / 2)) || 0;
  });
}

function sparseImage(): number[] {
  return digit().map((ink, at) => (at % 3 === 0 ? ink : 0));
}

function cells(numberAt: (row: number, column: number) => number): number[] {
  return Array.from({ length: 784 }, (_, at) => numberAt(Math.floor(at / 28), at % 28));
}
