import type { MutantFinding, WrongFinding } from './finding.ts';
import type { Findings } from './findings.ts';

/** What a calibration promises of the graders, with everything that speaks against it. */
export interface PromiseFinding {
  readonly sentence: string;
  readonly violations: readonly string[];
}

export interface Judgement {
  readonly promises: readonly PromiseFinding[];
  /** What breaks no promise and deserves a look. */
  readonly warnings: readonly string[];
  readonly holds: boolean;
}

/** A wrong program may be missed at most this likely in one grading. */
const mostMissed = 1e-6;

/**
 * `isWhole`: nothing was left out; the promises that count need all programs and many seeds. `fewestNamed`: in how many wrong
 * programs the mistake has to be named rightly.
 */
export function judgeFindings(
  findings: Findings,
  { isWhole, fewestNamed = 0 }: { readonly isWhole: boolean; readonly fewestNamed?: number },
): Judgement {
  const promises = [
    ...judgeMutants(findings),
    ...judgeRight(findings),
    ...judgeWrong(findings),
    ...judgeLosses(findings),
    ...(isWhole ? judgeNumbers(findings, fewestNamed) : []),
  ];
  return {
    promises,
    warnings: findings.wrong
      .filter(({ beside }) => beside.length > 0)
      .map(({ program, beside }) => `${program} also loses ${beside.join(', ')}`),
    holds: promises.every(({ violations }) => violations.length === 0),
  };
}

/** Whether no check caught a mutant, with any seed. */
function isSurvivor({ caughtBy, caughtLater }: MutantFinding): boolean {
  return caughtBy.length === 0 && caughtLater.seeds === 0;
}

/** What a mutant came to, in a word or two. */
export function nameFate(finding: MutantFinding): 'caught' | 'by luck' | 'equivalent' | 'survived' {
  if (finding.caughtBy.length > 0) return 'caught';
  if (!isSurvivor(finding)) return 'by luck';
  return finding.reason === undefined ? 'survived' : 'equivalent';
}

function judgeMutants({ mutants, lostReviews }: Findings): readonly PromiseFinding[] {
  const name = ({ mutant }: MutantFinding) =>
    `${mutant.program}/${mutant.file}:${mutant.line} ${mutant.mutator}: ${mutant.original} → ${mutant.replacement}`;
  return [
    {
      sentence: 'Every mutant that is not equivalent to its original loses points.',
      violations: mutants.flatMap((finding) => {
        const fate = nameFate(finding);
        const { seeds, of } = finding.caughtLater;
        if (fate === 'survived') return [name(finding)];
        if (fate === 'by luck' && finding.reason === undefined)
          return [`${name(finding)} (caught with ${seeds} of ${of} other seeds only)`];
        return [];
      }),
    },
    {
      sentence:
        'Every mutant that was reviewed as equivalent is still there, and no check catches it.',
      violations: [
        ...lostReviews.map(
          (entry) =>
            `${entry.program}/${entry.file} ${entry.mutator}: ${entry.original} → ${entry.replacement} is no mutant any more`,
        ),
        ...mutants
          .filter((finding) => finding.reason !== undefined && !isSurvivor(finding))
          .map(
            (finding) =>
              `${name(finding)} is caught by ${finding.caughtBy.join(', ') || 'other seeds'}`,
          ),
      ],
    },
  ];
}

function judgeRight({ right }: Findings): readonly PromiseFinding[] {
  return [
    {
      sentence: 'Every right program earns all points.',
      violations: right.flatMap(({ program, lost }) =>
        lost.map(
          ({ check, seed, verdict, told }) =>
            `${program} loses ${check} with seed ${seed} (${verdict}): ${told}`,
        ),
      ),
    },
    {
      sentence: 'No misconception is named where there is none.',
      violations: right
        .filter(({ diagnosed }) => diagnosed.length > 0)
        .map(({ program, diagnosed }) => `${program} is said to have ${diagnosed.join(', ')}`),
    },
  ];
}

function judgeWrong({ wrong }: Findings): readonly PromiseFinding[] {
  return [
    {
      sentence: 'Every wrong program loses points in a check of the export that is wrong.',
      violations: wrong
        .filter(({ missed }) => missed.length > 0)
        .map(({ program, missed, seeds }) =>
          missed.length === seeds
            ? `${program} is never caught`
            : `${program} is missed with ${missed.length} of ${seeds} seeds (${missed.join(', ')})`,
        ),
    },
    {
      sentence: 'No wrong program loses points in another exercise.',
      violations: wrong
        .filter(({ astray }) => astray.length > 0)
        .map(({ program, astray }) => `${program} loses ${astray.join(', ')}`),
    },
    {
      sentence: 'No mistake is named wrongly.',
      violations: wrong.flatMap(({ program, naming }) =>
        naming.kind === 'misnamed' ? [`${program} is said to have ${naming.as.join(', ')}`] : [],
      ),
    },
  ];
}

/** A mistake costs what it is worth, whatever is drawn. */
function judgeLosses({ wrong }: Findings): readonly PromiseFinding[] {
  return [
    {
      sentence: 'A wrong program earns the same points with every seed.',
      violations: wrong
        .filter((finding) => listLosses(finding).length > 1)
        .map((finding) => {
          const lost = listLosses(finding).join(' or ');
          return `${finding.program} loses ${lost} of ${finding.points} points`;
        }),
    },
    {
      sentence:
        'A slip costs at most a quarter of its export, what is basically wrong at least three quarters, and a part something between.',
      violations: wrong
        .filter((finding) => !listLosses(finding).every((lost) => isInProportion(finding, lost)))
        .map((finding) => {
          const lost = listLosses(finding).join(' or ');
          return `${finding.program}, a ${finding.extent}, loses ${lost} of ${finding.points} points`;
        }),
    },
  ];
}

function listLosses({ losses }: WrongFinding): readonly number[] {
  return [...new Set(losses.map(({ points }) => points))].toSorted((a, b) => a - b);
}

function isInProportion({ extent, points }: WrongFinding, lost: number): boolean {
  const isSlip = 4 * lost <= points;
  const isWhole = 4 * lost >= 3 * points;
  switch (extent) {
    case 'slip':
      return isSlip;
    case 'whole':
      return isWhole;
    case 'part':
      return !isSlip && !isWhole;
    default:
      return extent satisfies never;
  }
}

function judgeNumbers({ wrong }: Findings, fewestNamed: number): readonly PromiseFinding[] {
  const named = wrong.filter(({ naming }) => naming.kind === 'named').length;
  return [
    {
      sentence: `The mistake is named in at least ${fewestNamed} wrong programs.`,
      violations: named < fewestNamed ? [`it is named in ${named}`] : [],
    },
    {
      sentence: 'A grading misses the rarest wrong program with a chance below one in a million.',
      violations: wrong
        .filter(({ detection }) => !(detection.missed < mostMissed))
        .map(
          ({ program, detection }) =>
            `${program} is missed with a chance of ${detection.missed.toPrecision(2)}`,
        ),
    },
  ];
}
