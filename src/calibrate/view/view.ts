import type { Calibration } from '../calibrate.ts';
import type { CheckFinding } from '../findings/check-findings.ts';
import type { CheckDetection } from '../findings/detection.ts';
import type { MutantFinding, Naming, RightFinding, WrongFinding } from '../findings/finding.ts';
import { nameFate } from '../findings/judgement.ts';

/** A calibration in words and rounded numbers, for the terminal and the page. */
export interface CalibrationView {
  readonly sheet: string;
  readonly form: string;
  readonly seed: number;
  readonly verdict: string;
  readonly holds: boolean;
  readonly promises: readonly {
    readonly sentence: string;
    readonly holds: boolean;
    readonly violations: readonly string[];
  }[];
  readonly exercises: readonly ExerciseFindingsView[];
  readonly mutants: MutantsView;
  readonly right: readonly RightView[];
  readonly wrong: WrongView;
  readonly rarest: readonly RareView[];
  /** How the tables of checks are read, and how chances are worked out. */
  readonly legend: readonly string[];
  readonly chances: string;
  readonly warnings: readonly string[];
}

export interface ExerciseFindingsView {
  readonly id: string;
  readonly checks: readonly CheckFindingsView[];
}

export interface CheckFindingsView {
  readonly name: string;
  readonly points: number;
  readonly hidden: boolean;
  readonly runs: number;
  readonly cpu: string;
  readonly mutants: number;
  readonly mutantsAlone: number;
  readonly wrong: number;
  readonly wrongAlone: number;
  readonly remarks: string;
}

export interface MutantsView {
  readonly total: number;
  readonly caught: number;
  readonly equivalent: readonly MutantView[];
  readonly survivors: readonly MutantView[];
  readonly byMutator: readonly {
    readonly mutator: string;
    readonly total: number;
    readonly caught: number;
    readonly equivalent: number;
    readonly survived: number;
  }[];
}

export interface MutantView {
  readonly place: string;
  readonly mutator: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly note: string;
}

export interface RightView {
  readonly program: string;
  readonly gradings: number;
  readonly leftOut: string;
  readonly problems: readonly string[];
}

export interface WrongView {
  readonly total: number;
  readonly caught: number;
  readonly named: number;
  readonly unnamed: number;
  readonly misnamed: number;
  readonly rows: readonly {
    readonly program: string;
    readonly export: string;
    readonly caughtBy: string;
    readonly naming: string;
    readonly missedByChance: string;
    readonly missed: string;
    readonly problem: string;
  }[];
}

export interface RareView {
  readonly program: string;
  readonly missed: string;
  readonly missedByChance: string;
  /** What each of its checks contributes. */
  readonly checks: readonly string[];
}

/** How many of the wrong programs that are hardest to catch are shown apart. */
const rarestShown = 8;

export function viewCalibration(calibration: Calibration): CalibrationView {
  const { form, seed, sheet, findings, judgement } = calibration;
  const broken = judgement.promises.filter(({ violations }) => violations.length > 0).length;
  return {
    sheet,
    form: form === 'full' ? 'full form' : 'short form: a sample of the mutants, few seeds',
    seed,
    holds: judgement.holds,
    verdict: judgement.holds
      ? `All ${judgement.promises.length} promises hold.`
      : `${broken} of ${judgement.promises.length} promises are broken.`,
    promises: judgement.promises.map(({ sentence, violations }) => ({
      sentence,
      holds: violations.length === 0,
      violations,
    })),
    exercises: [...Map.groupBy(findings.checks, ({ exercise }) => exercise)].map(
      ([id, checks]) => ({
        id,
        checks: checks.map((check) => viewCheck(check, form === 'full')),
      }),
    ),
    mutants: viewMutants(findings.mutants),
    right: findings.right.map(viewRight),
    wrong: viewWrong(findings.wrong),
    rarest: viewRarest(findings.wrong),
    legend,
    chances,
    warnings: judgement.warnings,
  };
}

const legend = [
  'Mutants and wrong programs are those that lose points in the check; "alone" are those that do so in no other check.',
  '"Nothing of its own": without this check, as many programs would lose points. Public checks that lead a student on may; others may not.',
  '"Many" and "few points": its share of the points of the exercise is more than 3 times, or less than a third of, its share of what is caught there.',
  'CPU time is the median of a few right programs; a proof is examined once, for all of its parts, and the first of them pays.',
];

const chances =
  'A chance is (1 - share)^inputs for each check, and the product over checks, which draw apart; the share is that of the random inputs that expose the program, each taken alone.';

/** Of what a sample does not show, nothing is said. */
function viewCheck(finding: CheckFinding, isFull: boolean): CheckFindingsView {
  return {
    name: finding.id.slice(finding.exercise.length + 1),
    points: finding.points,
    hidden: finding.hidden,
    runs: finding.runs,
    cpu: finding.cpu.toFixed(1),
    mutants: finding.mutants,
    mutantsAlone: finding.mutantsAlone,
    wrong: finding.wrong.length,
    wrongAlone: finding.wrongAlone.length,
    remarks: isFull ? finding.remarks.join('; ') : '',
  };
}

/** Those for which it was counted how many inputs expose them. */
function viewRarest(findings: readonly WrongFinding[]): readonly RareView[] {
  return findings
    .filter(({ detection }) => detection.checks.length > 0)
    .toSorted(
      (a, b) =>
        b.detection.missed - a.detection.missed ||
        b.detection.missedByChance - a.detection.missedByChance,
    )
    .slice(0, rarestShown)
    .map(({ program, detection }) => ({
      program,
      missed: writeChance(detection.missed),
      missedByChance: writeChance(detection.missedByChance),
      checks: detection.checks.map(sayDetection),
    }));
}

function viewMutants(findings: readonly MutantFinding[]): MutantsView {
  const isOf = (fate: string) => (finding: MutantFinding) => nameFate(finding) === fate;
  const survivors = findings.filter(
    (finding) => isOf('survived')(finding) || isOf('by luck')(finding),
  );
  const byMutator = [...Map.groupBy(findings, ({ mutant }) => mutant.mutator)]
    .map(([mutator, all]) => ({
      mutator,
      total: all.length,
      caught: all.filter(isOf('caught')).length,
      equivalent: all.filter(isOf('equivalent')).length,
      survived: all.filter((finding) => survivors.includes(finding)).length,
    }))
    .toSorted((a, b) => b.total - a.total || (a.mutator < b.mutator ? -1 : 1));
  return {
    total: findings.length,
    caught: findings.filter(isOf('caught')).length,
    equivalent: findings.filter(isOf('equivalent')).map(viewMutant),
    survivors: survivors.map(viewMutant),
    byMutator,
  };
}

function viewMutant({ mutant, caughtLater, reason }: MutantFinding): MutantView {
  const { program, file, line, mutator, before, after } = mutant;
  const byLuck =
    caughtLater.seeds === 0
      ? 'no check catches it'
      : `caught with ${caughtLater.seeds} of ${caughtLater.of} other seeds only`;
  return { place: `${program}/${file}:${line}`, mutator, before, after, note: reason ?? byLuck };
}

function viewRight({ program, gradings, leftOut, lost, diagnosed }: RightFinding): RightView {
  return {
    program,
    gradings,
    leftOut: leftOut.join(', '),
    problems: [
      ...lost.map(({ check, seed, verdict }) => `${check} ${verdict} with seed ${seed}`),
      ...diagnosed.map((id) => `said to have ${id}`),
    ],
  };
}

function viewWrong(findings: readonly WrongFinding[]): WrongView {
  const ofKind = (kind: Naming['kind']) =>
    findings.filter(({ naming }) => naming.kind === kind).length;
  return {
    total: findings.length,
    caught: findings.filter(({ missed }) => missed.length === 0).length,
    named: ofKind('named'),
    unnamed: ofKind('unnamed'),
    misnamed: ofKind('misnamed'),
    rows: findings.map((finding) => ({
      program: finding.program,
      export: finding.export,
      caughtBy: finding.caughtBy.map((id) => id.split('.').at(-1)).join(', '),
      naming: sayNaming(finding.naming),
      missedByChance: sayChance(finding, finding.detection.missedByChance),
      missed: sayChance(finding, finding.detection.missed),
      problem: sayProblem(finding),
    })),
  };
}

function sayNaming(naming: Naming): string {
  switch (naming.kind) {
    case 'named':
      return naming.as.join(', ');
    case 'misnamed':
      return `wrongly: ${naming.as.join(', ')}`;
    case 'unnamed':
      return naming.namedSeeds === 0 ? '–' : `– (with ${naming.namedSeeds} seeds)`;
    default:
      return naming satisfies never;
  }
}

function sayProblem({ missed, astray, beside }: WrongFinding): string {
  if (missed.length > 0) return `missed with ${missed.length} seeds`;
  if (astray.length > 0) return `loses ${astray.join(', ')}`;
  return beside.length === 0 ? '' : `also loses ${beside.join(', ')}`;
}

function sayDetection({ check, runs, share, isCertain, missedByChance }: CheckDetection): string {
  const percent = (100 * share).toFixed(share === 1 || share === 0 ? 0 : 1);
  const chance = `${percent} % of its ${runs} random inputs expose it, missed by chance: ${writeChance(missedByChance)}`;
  return `${check}: ${chance}${isCertain ? '; an example always does' : ''}`;
}

function sayChance({ detection }: WrongFinding, chance: number): string {
  return detection.checks.length === 0 ? 'not counted' : writeChance(chance);
}

/** A chance with one digit: whether it is 1e-7 or 2e-7 is all that matters. */
function writeChance(chance: number): string {
  if (chance === 0) return '0';
  return chance < 0.001 ? chance.toExponential(0) : String(Number(chance.toPrecision(2)));
}
