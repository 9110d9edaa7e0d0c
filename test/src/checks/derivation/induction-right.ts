import type { Derivation, InductionGiven, Vector } from 'sheet09';
import { inductionStep } from '../../../../reference/sheet09/exercise1.ts';
import { weigh } from './sums.ts';

type Proof = Derivation<InductionGiven>;
type Line = Proof['start'];

const start: Line = ({ w, atx }) => Math.max(0, weigh(atx, w));
const hypothesis: Line = ({ t, w, ax }) => Math.max(0, weigh(scale(t, ax), w));
const pulledOut: Line = ({ t, w, ax }) => Math.max(0, t * weigh(ax, w));
const end: Line = ({ t, w, ax }) => t * Math.max(0, weigh(ax, w));

/** Proofs of exercise 1 (a) that are right, each in another style. */
export const rightInductions: Readonly<Record<string, unknown>> = {
  "the reference's": inductionStep,
  'two steps and no algebra': {
    start,
    steps: [
      { by: 'induction hypothesis', expression: hypothesis },
      { by: 't >= 0', expression: end },
    ],
  } satisfies Proof,
  'twenty steps, most of which repeat a line': {
    start,
    steps: [
      ...Array.from({ length: 6 }, () => ({ by: 'algebra', expression: start }) as const),
      { by: 'induction hypothesis', expression: hypothesis },
      ...Array.from({ length: 6 }, () => ({ by: 'algebra', expression: pulledOut }) as const),
      { by: 't >= 0', expression: end },
      ...Array.from({ length: 6 }, () => ({ by: 'algebra', expression: end }) as const),
    ],
  } satisfies Proof,
  'the scale first, by its absolute value, and twice': {
    start,
    steps: [
      {
        by: 'algebra',
        expression: ({ t, w, ax, atx }) =>
          Math.max(0, weigh(subtract(atx, scale(t, ax)), w) + t * weigh(ax, w)),
      },
      {
        by: 't >= 0',
        expression: ({ t, w, ax, atx }) =>
          Math.max(0, weigh(subtract(atx, scale(t, ax)), w) + Math.abs(t) * weigh(ax, w)),
      },
      {
        by: 'induction hypothesis',
        expression: ({ t, w, ax }) => Math.max(0, Math.abs(t) * weigh(ax, w)),
      },
      { by: 'algebra', expression: ({ t, w, ax }) => Math.abs(t) * Math.max(0, weigh(ax, w)) },
      { by: 't >= 0', expression: end },
    ],
  } satisfies Proof,
  'the hypothesis for one unit after the other': {
    start,
    steps: [
      ...[1, 2, 3]
        .map(
          (count) =>
            ({
              by: 'induction hypothesis',
              expression: ({ t, w, ax, atx }) =>
                Math.max(
                  0,
                  weigh(
                    // The last of these steps takes all that are left.
                    atx.map((a, j) => (j < count || count === 3 ? t * (ax[j] ?? NaN) : a)),
                    w,
                  ),
                ),
            }) as const satisfies Proof['steps'][number],
        )
        .filter((_, i) => i !== 1),
      { by: 't >= 0', expression: end },
    ],
  } satisfies Proof,
  'branches that leave a line continuous': {
    start: ({ w, atx }) => (weigh(atx, w) > 0 ? weigh(atx, w) : 0),
    steps: [
      {
        by: 'induction hypothesis',
        expression: ({ t, w, ax }) => {
          const s = weigh(scale(t, ax), w);
          return s < 0 ? 0 : s;
        },
      },
      {
        by: 'algebra',
        expression: ({ t, w, ax }) => {
          const s = weigh(ax, w);
          if (t >= 0) return s > 0 ? t * s : 0;
          return s < 0 ? t * s : 0;
        },
      },
      {
        by: 't >= 0',
        expression: ({ t, w, ax }) => (weigh(ax, w) > 0 ? t * weigh(ax, w) : 0),
      },
    ],
  } satisfies Proof,
  'excitation and inhibition, max(p, q) - q': {
    start: ({ w, atx }) => relu(excite(atx, w) - inhibit(atx, w)),
    steps: [
      {
        by: 'algebra',
        expression: ({ w, atx }) => Math.max(excite(atx, w), inhibit(atx, w)) - inhibit(atx, w),
      },
      {
        by: 'induction hypothesis',
        expression: ({ t, w, ax }) => {
          const tax = scale(t, ax);
          return Math.max(excite(tax, w), inhibit(tax, w)) - inhibit(tax, w);
        },
      },
      {
        by: 'algebra',
        expression: ({ t, w, ax }) =>
          Math.max(t * excite(ax, w), t * inhibit(ax, w)) - t * inhibit(ax, w),
      },
      {
        by: 't >= 0',
        expression: ({ t, w, ax }) =>
          t * Math.max(excite(ax, w), inhibit(ax, w)) - t * inhibit(ax, w),
      },
      { by: 'algebra', expression: ({ t, w, ax }) => t * relu(excite(ax, w) - inhibit(ax, w)) },
    ],
  } satisfies Proof,
  '32-bit arithmetic throughout': {
    start: ({ w, atx }) => Math.max(0, weighSingle(atx, w)),
    steps: [
      {
        by: 'induction hypothesis',
        expression: ({ t, w, ax }) =>
          Math.max(0, weighSingle(Array.from(new Float32Array(scale(t, ax))), w)),
      },
      {
        by: 'algebra',
        expression: ({ t, w, ax }) => Math.fround(Math.max(0, Math.fround(t) * weighSingle(ax, w))),
      },
      {
        by: 't >= 0',
        expression: ({ t, w, ax }) => Math.fround(Math.fround(t) * Math.max(0, weighSingle(ax, w))),
      },
    ],
  } satisfies Proof,
  'a class with methods and getters': new (class {
    readonly #layer = (a: Vector, w: Vector) => Math.max(0, weigh(a, w));
    get steps() {
      return [new HypothesisStep(), new ScaleStep()];
    }
    start(given: InductionGiven) {
      return this.#layer(given.atx, given.w);
    }
  })(),
  'rectification by roots and signs': {
    start: ({ w, atx }) => (weigh(atx, w) + Math.sqrt(weigh(atx, w) ** 2)) / 2,
    steps: [
      {
        by: 'induction hypothesis',
        expression: ({ t, w, ax }) => {
          const s = weigh(scale(t, ax), w);
          return (s * (Math.sign(s) + 1)) / 2;
        },
      },
      { by: 'algebra', expression: ({ t, w, ax }) => -Math.min(0, -t * weigh(ax, w)) },
      {
        by: 't >= 0',
        expression: ({ t, w, ax }) => Math.hypot(t) * Math.max(0, weigh(ax, w)),
      },
      { by: 't >= 0', expression: end },
    ],
  } satisfies Proof,
  'frozen steps, sums from the other end': Object.freeze({
    start: ({ w, atx }: InductionGiven) =>
      Math.max(
        atx.reduceRight((sum, a, j) => sum + a * (w[j] ?? NaN), 0),
        0,
      ),
    steps: Object.freeze([
      Object.freeze({ by: 'algebra', expression: start }),
      Object.freeze({ by: 'induction hypothesis', expression: hypothesis }),
      Object.freeze({ by: 'algebra', expression: pulledOut }),
      Object.freeze({ by: 't >= 0', expression: end }),
    ]),
  }),
  'the scale before it leaves the sum': {
    start,
    steps: [
      { by: 'induction hypothesis', expression: hypothesis },
      {
        by: 't >= 0',
        expression: ({ t, w, ax }) => Math.max(0, weigh(scale(Math.abs(t), ax), w)),
      },
      { by: 'algebra', expression: ({ t, w, ax }) => Math.abs(t) * Math.max(0, weigh(ax, w)) },
      { by: 't >= 0', expression: end },
      { by: 'algebra', expression: ({ t, w, ax }) => Math.max(0, weigh(ax, w)) * t },
    ],
  } satisfies Proof,
  'a steep but continuous detour': {
    start,
    steps: [
      {
        by: 'induction hypothesis',
        // Whatever is 0 where the hypothesis holds may be added by it.
        expression: (given) => hypothesis(given) + Math.min(1, 20 * missBy(given)),
      },
      { by: 'induction hypothesis', expression: hypothesis },
      { by: 't >= 0', expression: end },
    ],
  } satisfies Proof,
  'an array of a class of its own, and what is left over beside it': {
    start,
    name: 'homogeneity',
    steps: class Chain<T> extends Array<T> {
      readonly title = 'chain';
    }.from([
      { by: 'induction hypothesis', expression: hypothesis, because: 'for every j' },
      { by: 't >= 0', expression: end },
    ]),
  },
};

class HypothesisStep {
  get by() {
    return 'induction hypothesis' as const;
  }
  expression(given: InductionGiven) {
    return Math.max(0, this.sum(given));
  }
  sum({ t, w, ax }: InductionGiven) {
    return weigh(scale(t, ax), w);
  }
}

class ScaleStep {
  readonly by = 't >= 0';
  get expression() {
    return end;
  }
}

function scale(t: number, a: Vector): Vector {
  return a.map((entry) => t * entry);
}

function subtract(a: Vector, b: Vector): Vector {
  return a.map((entry, j) => entry - (b[j] ?? NaN));
}

/** How far the hypothesis is from holding. */
function missBy({ t, ax, atx }: InductionGiven): number {
  return Math.max(...subtract(atx, scale(t, ax)).map(Math.abs));
}

function relu(z: number): number {
  return (z + Math.abs(z)) / 2;
}

function excite(a: Vector, w: Vector): number {
  return a.reduce((sum, entry, j) => sum + Math.max(0, entry * (w[j] ?? NaN)), 0);
}

function inhibit(a: Vector, w: Vector): number {
  return a.reduce((sum, entry, j) => sum + Math.max(0, -entry * (w[j] ?? NaN)), 0);
}

function weighSingle(a: Vector, w: Vector): number {
  let sum = 0;
  for (const [j, entry] of a.entries())
    sum = Math.fround(sum + Math.fround(Math.fround(entry) * Math.fround(w[j] ?? NaN)));
  return sum;
}
