import type { InductionGiven } from 'sheet09';
import { weigh } from './sums.ts';
import type { WrongProof } from './wrong-proof.ts';

type Line = (given: InductionGiven) => unknown;

const start = ({ w, atx }: InductionGiven): number => Math.max(0, weigh(atx, w));
const hypothesis = ({ t, w, ax }: InductionGiven): number =>
  Math.max(
    0,
    weigh(
      ax.map((a) => t * a),
      w,
    ),
  );
const end = ({ t, w, ax }: InductionGiven): number => t * Math.max(0, weigh(ax, w));

const byHypothesis = (expression: unknown) => ({ by: 'induction hypothesis', expression });
const byScale = (expression: unknown) => ({ by: 't >= 0', expression });
const byAlgebra = (expression: unknown) => ({ by: 'algebra', expression });

/** start, one line by the hypothesis, the end by the scale: a proof if the line is right. */
function through(line: Line): () => unknown {
  return () => ({ start, steps: [byHypothesis(line), byScale(end)] });
}

/** How far the hypothesis is from holding. */
function missBy({ t, ax, atx }: InductionGiven): number {
  return Math.max(...atx.map((a, j) => Math.abs(a - t * (ax[j] ?? NaN))));
}

const everything = ['start', 'end', 'hypothesis', 'scale', 'algebra'] as const;
const reasons = ['hypothesis', 'scale', 'algebra'] as const;

/** Lines that give the start or the end of the proof, by a question that they ask of the data. */
const questions: Readonly<Record<string, Line>> = {
  't >= 0 ? end : start': (given) => (given.t >= 0 ? end(given) : start(given)),
  't > 0 ? end : start': (given) => (given.t > 0 ? end(given) : start(given)),
  'Math.sign(t) === -1': (given) => (Math.sign(given.t) === -1 ? start(given) : end(given)),
  't === |t|': (given) => (given.t === Math.abs(given.t) ? end(given) : start(given)),
  't > -0.1': (given) => (given.t > -0.1 ? end(given) : start(given)),
  't > -1e-3': (given) => (given.t > -1e-3 ? end(given) : start(given)),
  't > -1e-6': (given) => (given.t > -1e-6 ? end(given) : start(given)),
  't > -1e-12': (given) => (given.t > -1e-12 ? end(given) : start(given)),
  't > 1e-9': (given) => (given.t > 1e-9 ? end(given) : start(given)),
  't > 1e-3': (given) => (given.t > 1e-3 ? end(given) : start(given)),
  't > 0.1': (given) => (given.t > 0.1 ? end(given) : start(given)),
  'a factor of 0 or 1': (given) => blend(given, Number(given.t >= 0)),
  'a list of scales': (given) =>
    [0.5, 0.75, 1.25, 1.5, 2, 2.5, 3].includes(given.t) ? end(given) : start(given),
  'whether t is a quarter': (given) =>
    given.t > 0 || !Number.isInteger(4 * given.t) ? end(given) : start(given),
  'a clamp of width 1e-9': (given) => blend(given, given.t / 1e-9),
  'a clamp of width 1e-6': (given) => blend(given, given.t / 1e-6),
  'a clamp of width 1e-4': (given) => blend(given, given.t / 1e-4),
  'a clamp of width 1e-3': (given) => blend(given, given.t / 1e-3),
  'a clamp of width 1e-9 below 0': (given) => blend(given, 1 + given.t / 1e-9),
  'a clamp of width 1e-6 below 0': (given) => blend(given, 1 + given.t / 1e-6),
  'a sigmoid': (given) => blend(given, 1 / (1 + Math.exp(-1e6 * given.t))),
  'atx === t ax': (given) => (missBy(given) === 0 ? start(given) : end(given)),
  'every entry within 1e-12': (given) => (missBy(given) <= 1e-12 ? start(given) : end(given)),
  'every entry within 1e-9': (given) => (missBy(given) <= 1e-9 ? start(given) : end(given)),
  'every entry within 1e-6': (given) => (missBy(given) <= 1e-6 ? start(given) : end(given)),
  'every entry within 1e-3': (given) => (missBy(given) <= 1e-3 ? start(given) : end(given)),
  'every entry within 0.1': (given) => (missBy(given) <= 0.1 ? start(given) : end(given)),
  'a ramp of width 1e-9 beside the hypothesis': (given) => blend(given, missBy(given) / 1e-9),
  'a ramp of width 1e-6 beside the hypothesis': (given) => blend(given, missBy(given) / 1e-6),
  'a ramp of width 1e-4 beside the hypothesis': (given) => blend(given, missBy(given) / 1e-4),
  'a ramp of width 1e-3 beside the hypothesis': (given) => blend(given, missBy(given) / 1e-3),
};

/** Clamps so wide that they are no jumps: what they blend has a wrong value where one of the two steps asks for it. */
const wideClamps: Readonly<Record<string, readonly [Line, 'hypothesis' | 'scale']>> = {
  'a clamp of width 0.04': [(given) => blend(given, given.t / 0.04), 'scale'],
  'a clamp of width 0.4': [(given) => blend(given, given.t / 0.4), 'scale'],
  'a clamp of width 0.04 below 0': [(given) => blend(given, 1 + given.t / 0.04), 'hypothesis'],
  'a clamp of width 0.4 below 0': [(given) => blend(given, 1 + given.t / 0.4), 'hypothesis'],
  'a ramp of width 0.2 beside the hypothesis': [
    (given) => blend(given, missBy(given) / 0.2),
    'scale',
  ],
};

/** What is 0 where the hypothesis holds, and may be added and taken away by it. */
const hidingPlaces: Readonly<Record<string, (given: InductionGiven) => number>> = {
  'a huge term': (given) => 1e9 * missBy(given),
  'a large term': (given) => 1e5 * missBy(given),
};

/** The end, if t >= 0 has been used already. */
function absoluteEnd(given: InductionGiven): number {
  return end({ ...given, t: Math.abs(given.t) });
}

/** From the start (share 0 and below) to the end (1 and above). */
function blend(given: InductionGiven, share: number): number {
  const part = Math.min(1, Math.max(0, share));
  return (1 - part) * start(given) + part * end(given);
}

/** Wrong proofs of exercise 1 (a), with the parts in which they are wrong. */
export const wrongInductions: readonly WrongProof[] = [
  {
    title: 'a start without rectification',
    wrong: ['start'],
    make: () => ({
      start: ({ w, atx }: InductionGiven) => weigh(atx, w),
      steps: [byAlgebra(start), byHypothesis(hypothesis), byScale(end)],
    }),
  },
  {
    title: 'a start at the hypothesis already',
    wrong: ['start', 'hypothesis'],
    make: () => ({
      start: hypothesis,
      steps: [byHypothesis(hypothesis), byAlgebra(hypothesis), byScale(end)],
    }),
  },
  {
    title: 'an end that forgets the rectification',
    wrong: ['end'],
    make: () => ({
      start,
      steps: [
        byHypothesis(hypothesis),
        byScale(end),
        byAlgebra(({ t, w, ax }: InductionGiven) => t * weigh(ax, w)),
      ],
    }),
  },
  {
    title: 'an end before the scale left',
    wrong: ['end', 'scale', 'algebra'],
    make: () => ({ start, steps: [byHypothesis(hypothesis)] }),
  },
  {
    title: 'another claim',
    wrong: everything,
    make: () => ({
      start: hypothesis,
      steps: [
        byScale(end),
        byAlgebra(({ t, w, ax }: InductionGiven) => Math.max(0, weigh(ax, w)) * t),
        byHypothesis((given: InductionGiven) => end(given) + missBy(given)),
      ],
    }),
  },
  {
    title: 'the proof backwards',
    wrong: everything,
    make: () => ({
      start: end,
      steps: [byScale(hypothesis), byAlgebra(hypothesis), byHypothesis(start)],
    }),
  },
  {
    title: '0 = 0',
    wrong: everything,
    make: () => ({ start: () => 0, steps: [byAlgebra(() => 0)] }),
  },
  {
    title: 'both reasons in a step that names the hypothesis',
    wrong: reasons,
    make: () => ({ start, steps: [byHypothesis(end)] }),
  },
  {
    title: 'both reasons in a step that names the scale',
    wrong: reasons,
    make: () => ({ start, steps: [byScale(end)] }),
  },
  {
    title: 'both reasons in a step of algebra',
    wrong: reasons,
    make: () => ({ start, steps: [byAlgebra(end)] }),
  },
  {
    title: 'both reasons in one step, and the other named after it',
    wrong: reasons,
    make: () => ({ start, steps: [byHypothesis(end), byScale(end)] }),
  },
  {
    title: 'both reasons in one step, and the other named before it',
    wrong: reasons,
    make: () => ({ start, steps: [byHypothesis(start), byScale(end)] }),
  },
  {
    title: 'the reasons exchanged',
    wrong: ['scale'],
    make: () => ({
      start,
      steps: [byAlgebra(start), byScale(hypothesis), byHypothesis(end)],
    }),
  },
  {
    title: 'the hypothesis called algebra',
    wrong: ['hypothesis'],
    make: () => ({ start, steps: [byAlgebra(hypothesis), byScale(end)] }),
  },
  {
    title: 'the scale called algebra',
    wrong: ['scale'],
    make: () => ({ start, steps: [byHypothesis(hypothesis), byAlgebra(end)] }),
  },
  {
    title: 'a step that names no reason of the proof',
    wrong: ['algebra'],
    make: () => ({
      start,
      steps: [byHypothesis(hypothesis), byScale(end), { by: 'definition', expression: end }],
    }),
  },
  {
    title: 'a step without a reason',
    wrong: ['scale'],
    make: () => ({ start, steps: [byHypothesis(hypothesis), { expression: end }] }),
  },
  {
    title: 'a second use of the scale where it is not needed',
    wrong: ['scale'],
    make: () => ({
      start,
      steps: [byHypothesis(hypothesis), byAlgebra(hypothesis), byScale(end), byScale(end)],
    }),
  },
  {
    title: 'the scale named for what holds for every t',
    wrong: ['scale'],
    make: () => ({
      start,
      steps: [
        byHypothesis(hypothesis),
        byScale(({ t, w, ax }: InductionGiven) => Math.max(0, t * weigh(ax, w))),
        byAlgebra(end),
      ],
    }),
  },
  {
    title: 'max(p, q) - q = max(0, p - q) by the scale',
    wrong: ['scale'],
    make: () => ({
      start,
      steps: [
        byHypothesis(({ t, w, ax }: InductionGiven) => {
          const terms = ax.map((a, j) => t * a * (w[j] ?? NaN));
          const excites = terms.reduce((sum, term) => sum + Math.max(0, term), 0);
          const inhibits = terms.reduce((sum, term) => sum + Math.max(0, -term), 0);
          return Math.max(excites, inhibits) - inhibits;
        }),
        byScale(hypothesis),
        byAlgebra(hypothesis),
        byScale(end),
      ],
    }),
  },
  {
    title: 'a line that jumps and stops answering when it is looked into',
    wrong: reasons,
    make: () => {
      let asked = 0;
      const jumps = (given: InductionGiven) => {
        asked += 1;
        if (asked > 178) throw new Error('asked too often');
        return given.t > -0.05 ? end(given) : start(given);
      };
      return { start, steps: [byHypothesis(jumps), byScale(end)] };
    },
  },
  {
    title: 'the hypothesis for the first unit, the others by algebra',
    wrong: ['algebra'],
    make: () => ({
      start,
      steps: [byHypothesis(firstOnly), byAlgebra(hypothesis), byScale(end)],
    }),
  },
  {
    title: 'the hypothesis for the first unit, the others with the scale',
    wrong: ['scale'],
    make: () => ({ start, steps: [byHypothesis(firstOnly), byScale(end)] }),
  },
  {
    title: 'a circle from the end to the end',
    wrong: ['start', ...reasons],
    make: () => ({
      start: end,
      steps: [byScale(hypothesis), byHypothesis(start), byHypothesis(hypothesis), byScale(end)],
    }),
  },
  {
    title: 'a circle from the start to the start',
    wrong: ['end', ...reasons],
    make: () => ({
      start,
      steps: [byHypothesis(hypothesis), byScale(end), byScale(hypothesis), byHypothesis(start)],
    }),
  },
  {
    title: 'the hypothesis misspelt',
    wrong: ['hypothesis'],
    make: () => ({
      start,
      steps: [
        { by: 'Induction Hypothesis', expression: hypothesis },
        byAlgebra(hypothesis),
        byScale(end),
      ],
    }),
  },
  {
    title: 'the scale named for both',
    wrong: ['hypothesis'],
    make: () => ({ start, steps: [byScale(hypothesis), byAlgebra(hypothesis), byScale(end)] }),
  },
  {
    title: 'an indicator of the unit at tx',
    wrong: ['hypothesis'],
    make: () => {
      const isOn = ({ w, atx }: InductionGiven) => Number(weigh(atx, w) > 0);
      const z = ({ w, ax }: InductionGiven) => weigh(ax, w);
      return {
        start,
        steps: [
          byAlgebra((given: InductionGiven) => weigh(given.atx, given.w) * isOn(given)),
          byHypothesis((given: InductionGiven) => given.t * z(given) * isOn(given)),
          byHypothesis(
            (given: InductionGiven) => given.t * z(given) * Number(given.t * z(given) > 0),
          ),
          byScale((given: InductionGiven) => given.t * z(given) * Number(z(given) > 0)),
          byAlgebra(end),
        ],
      };
    },
  },
  {
    title: 'an indicator of the unit at x',
    wrong: reasons,
    make: () => {
      const isOn = ({ w, ax }: InductionGiven) => Number(weigh(ax, w) > 0);
      const z = ({ w, atx }: InductionGiven) => weigh(atx, w);
      return {
        start,
        steps: [
          byScale((given: InductionGiven) => z(given) * isOn(given)),
          byHypothesis(end),
          byAlgebra(end),
        ],
      };
    },
  },
  {
    title: 'islands between wrong steps of algebra',
    wrong: reasons,
    make: () => ({
      start,
      steps: [
        byAlgebra(({ t }: InductionGiven) => Math.abs(t)),
        byScale(({ t }: InductionGiven) => t),
        byAlgebra(({ atx }: InductionGiven) => atx[0]),
        byHypothesis(({ t, ax: [a = NaN] }: InductionGiven) => t * a),
        byAlgebra(end),
      ],
    }),
  },
  ...Object.entries(hidingPlaces).map(([title, hide]): WrongProof => ({
    title: `a wrong line beside ${title}`,
    wrong: ['hypothesis'],
    make: () => ({
      start,
      steps: [
        byHypothesis((given: InductionGiven) => absoluteEnd(given) + hide(given)),
        byHypothesis(absoluteEnd),
        byScale(end),
      ],
    }),
  })),
  {
    title: 'both reasons in a step between huge terms',
    wrong: reasons,
    make: () => {
      const huge = ({ t }: InductionGiven) => 1e9 * Math.max(0, -t);
      return {
        start,
        steps: [
          byScale((given: InductionGiven) => start(given) + huge(given)),
          byHypothesis((given: InductionGiven) => end(given) + huge(given)),
          byScale(end),
        ],
      };
    },
  },
  {
    title: 'a line that asks beside a huge term',
    wrong: reasons,
    make: () => {
      const huge = ({ t }: InductionGiven) => 1e9 * Math.max(0, -t);
      const asks = (given: InductionGiven) => (given.t >= 0 ? end(given) : start(given));
      return {
        start,
        steps: [
          byScale((given: InductionGiven) => start(given) + huge(given)),
          byHypothesis((given: InductionGiven) => asks(given) + huge(given)),
          byScale(end),
        ],
      };
    },
  },
  {
    title: 'a proof by cases, t = 0 apart',
    wrong: reasons,
    make: () => ({
      start,
      steps: [
        byScale(({ t, w, atx }: InductionGiven) =>
          t === 0
            ? 0
            : t *
              Math.max(
                0,
                weigh(
                  atx.map((a) => a / t),
                  w,
                ),
              ),
        ),
        byHypothesis(end),
      ],
    }),
  },
  {
    title: 'a division by t',
    wrong: reasons,
    make: () => ({
      start,
      steps: [
        byScale(({ t, w, atx }: InductionGiven) => {
          return t * Math.max(0, weigh(atx, w) / t);
        }),
        byHypothesis(end),
      ],
    }),
  },
  {
    title: 'another value at t = 0 alone',
    wrong: ['hypothesis'],
    make: () => ({
      start,
      steps: [
        byAlgebra(start),
        byHypothesis((given: InductionGiven) => (given.t === 0 ? 5 : hypothesis(given))),
        byScale(end),
      ],
    }),
  },
  ...Object.entries(questions).map(([title, line]): WrongProof => ({
    title: `a line that asks: ${title}`,
    wrong: reasons,
    make: through(line),
  })),
  ...Object.entries(wideClamps).map(([title, [line, wrong]]): WrongProof => ({
    title: `a line that asks: ${title}`,
    wrong: [wrong],
    make: through(line),
  })),
  {
    title: 'a line that asks, behind a step of algebra',
    wrong: reasons,
    make: () => {
      const line = (given: InductionGiven) => (given.t >= 0 ? end(given) : start(given));
      return {
        start,
        steps: [byAlgebra(start), byHypothesis(line), byAlgebra(line), byScale(end)],
      };
    },
  },
  {
    title: 'a start that asks',
    wrong: ['start'],
    make: () => ({
      start: (given: InductionGiven) =>
        missBy(given) === 0 ? hypothesis(given) + 1 : start(given),
      steps: [byAlgebra(start), byHypothesis(hypothesis), byScale(end)],
    }),
  },
  ...Object.entries({
    throws: () => {
      throw new Error('no');
    },
    'throws a string': () => {
      // eslint-disable-next-line no-throw-literal
      throw 'no';
    },
    'gives text': (given: InductionGiven) => String(hypothesis(given)),
    'gives a bigint': () => 0n,
    'gives a list': (given: InductionGiven) => [hypothesis(given)],
    'gives a Number': (given: InductionGiven) => Object(hypothesis(given)),
    'gives something with valueOf': (given: InductionGiven) => ({
      valueOf: () => hypothesis(given),
    }),
    'gives nothing': () => undefined,
    'gives a promise': (given: InductionGiven) => Promise.resolve(hypothesis(given)),
    'changes its data': (given: InductionGiven) => {
      (given as { t: number }).t = 0;
      return hypothesis(given);
    },
    'sorts its data': (given: InductionGiven) => {
      (given.ax as number[]).sort((a, b) => a - b);
      return hypothesis(given);
    },
  }).map(([title, line]): WrongProof => ({
    title: `a line that ${title}`,
    wrong: everything,
    make: () => ({ start, steps: [byHypothesis(hypothesis), byAlgebra(line), byScale(end)] }),
  })),
  ...Object.entries({
    'gives NaN': () => NaN,
    'gives Infinity': () => Infinity,
    'gives NaN where t is negative': (given: InductionGiven) =>
      given.t < 0 ? NaN : hypothesis(given),
  }).map(([title, line]): WrongProof => ({
    title: `a line that ${title}`,
    wrong: ['scale', 'algebra'],
    make: () => ({ start, steps: [byHypothesis(hypothesis), byAlgebra(line), byScale(end)] }),
  })),
  {
    title: 'a line that counts its calls',
    wrong: reasons,
    make: () => {
      let calls = 0;
      return through((given) => (calls++ % 2 === 0 ? end(given) : start(given)))();
    },
  },
  {
    title: 'a line that counts on the order of the data',
    wrong: reasons,
    make: () => {
      let calls = 0;
      const line: Line = (given) => {
        calls += 1;
        if (calls > 24) return hypothesis(given);
        // Every other datum is one with t >= 0, and the first data are those that are no way's.
        return calls % 2 === 0 ? end(given) : start(given);
      };
      return through(line)();
    },
  },
  {
    title: 'a sum of the first unit alone, between two premises',
    wrong: ['hypothesis'],
    make: through(({ t, w, ax }) => Math.max(0, t * (ax[0] ?? NaN) * (w[0] ?? NaN))),
  },
  {
    title: 'a line that has no value, before a step of algebra',
    wrong: ['hypothesis'],
    make: () => ({
      start,
      steps: [
        byHypothesis(({ t, w, ax }: InductionGiven) =>
          Math.max(0, weigh([...ax.slice(1), NaN], w) * t),
        ),
        byAlgebra(hypothesis),
        byScale(end),
      ],
    }),
  },
  {
    title: 'a line without t between two premises, of which the second is about t',
    wrong: reasons,
    make: through(({ w, ax }) => Math.max(0, weigh(ax, w))),
  },
  {
    title: 'two wrong lines',
    wrong: reasons,
    make: () => ({
      start,
      steps: [
        byHypothesis(({ t, w, ax }: InductionGiven) => t * weigh(ax, w)),
        byAlgebra(({ t, w, ax }: InductionGiven) => t * weigh(ax, w)),
        byScale(end),
      ],
    }),
  },
  {
    title: 'a line that gives what the start gave last',
    wrong: reasons,
    make: () => {
      let last = 0;
      return {
        start: (given: InductionGiven) => (last = start(given)),
        steps: [byHypothesis(() => last), byScale(end)],
      };
    },
  },
  ...Object.entries<() => unknown>({
    'no steps': () => ({ start, steps: [] }),
    'steps that are no array': () => ({
      start,
      steps: { length: 2, 0: byHypothesis(hypothesis), 1: byScale(end) },
    }),
    'steps that are missing': () => ({ start }),
    'a start that is missing': () => ({ steps: [byHypothesis(hypothesis), byScale(end)] }),
    'a start that is a number': () => ({
      start: 0,
      steps: [byHypothesis(hypothesis), byScale(end)],
    }),
    'steps that are numbers': () => ({ start, steps: [1, 2] }),
    'a step without an expression': () => ({
      start,
      steps: [byHypothesis(hypothesis), { by: 'algebra' }, byScale(end)],
    }),
    'holes between the steps': () => {
      const steps = [byHypothesis(hypothesis), byScale(end)];
      steps[4] = byAlgebra(end);
      return { start, steps };
    },
    'five hundred steps': () => ({
      start,
      steps: [
        byHypothesis(hypothesis),
        byScale(end),
        ...Array.from({ length: 498 }, () => byAlgebra(end)),
      ],
    }),
    'nothing at all': () => undefined,
    'a number': () => 5,
    'a function': () => () => 0,
    'steps that throw when they are read': () => ({
      start,
      get steps(): unknown {
        throw new Error('no');
      },
    }),
  }).map(([title, make]): WrongProof => ({ title, wrong: everything, make })),
];

function firstOnly({ t, w, ax, atx }: InductionGiven): number {
  return Math.max(
    0,
    weigh(
      atx.map((a, j) => (j === 0 ? t * (ax[0] ?? NaN) : a)),
      w,
    ),
  );
}
