import type { CheckResult, ExerciseResult, Failure } from '../../records/result.ts';

/** Checks that say the same: one thing to mend. */
export type Finding =
  /** The file did not load: all checks of the exercise failed for it. */
  | {
      readonly kind: 'unloaded';
      readonly exercise: ExerciseResult;
      readonly checks: readonly CheckResult[];
    }
  /** A stub as the kit brought it, with what waits for it. */
  | { readonly kind: 'stub'; readonly name: string; readonly checks: readonly CheckResult[] }
  | {
      readonly kind: 'failure';
      readonly failure: Failure;
      readonly checks: readonly [CheckResult, ...CheckResult[]];
    }
  | { readonly kind: 'blocked'; readonly checks: readonly CheckResult[] }
  | {
      readonly kind: 'broken';
      readonly message: string;
      readonly checks: readonly [CheckResult, ...CheckResult[]];
    };

/** What a stub of the kit throws. */
export const stubMessage = 'not implemented';

/** What there is to be done for an exercise: what stands for several checks is said once. */
export function findFindings(exercise: ExerciseResult): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const check of exercise.checks) {
    const { verdict } = check;
    switch (verdict.kind) {
      case 'passed':
        break;
      case 'failed':
        addFailure(findings, exercise, check, verdict.failure);
        break;
      case 'blocked':
        add(findings, 'blocked', { kind: 'blocked', checks: [check] });
        break;
      case 'broken':
        add(findings, `broken ${verdict.message}`, {
          kind: 'broken',
          message: verdict.message,
          checks: [check],
        });
        break;
      default:
        verdict satisfies never;
    }
  }
  return joinWaiting([...findings.values()]);
}

/** Whether a check failed only because its export is still to be written. */
export function isStub({ verdict }: CheckResult): boolean {
  return verdict.kind === 'failed' && throwsStub(verdict.failure);
}

/** The failure of a single check, whatever it has in common with others. */
export function findFailure(
  check: CheckResult,
): Extract<Finding, { kind: 'failure' | 'broken' }> | undefined {
  const { verdict } = check;
  if (verdict.kind === 'failed')
    return { kind: 'failure', failure: verdict.failure, checks: [check] };
  if (verdict.kind === 'broken')
    return { kind: 'broken', message: verdict.message, checks: [check] };
  return undefined;
}

/** What checks are worth together. */
export function countPoints(checks: readonly CheckResult[]): number {
  return checks.reduce((sum, { points }) => sum + points.possible, 0);
}

function addFailure(
  findings: Map<string, Finding>,
  exercise: ExerciseResult,
  check: CheckResult,
  failure: Failure,
): void {
  if (failure.kind === 'not-loaded') {
    add(findings, 'unloaded', { kind: 'unloaded', exercise, checks: [check] });
  } else if (throwsStub(failure)) {
    add(findings, `stub ${check.export}`, { kind: 'stub', name: check.export, checks: [check] });
  } else {
    add(findings, nameCause(check, failure), { kind: 'failure', failure, checks: [check] });
  }
}

function add(findings: Map<string, Finding>, key: string, finding: Finding): void {
  const known = findings.get(key);
  // The key begins with the kind, so that the two are of one.
  findings.set(
    key,
    known === undefined
      ? finding
      : ({ ...known, checks: [...known.checks, ...finding.checks] } as Finding),
  );
}

/** Checks of a stub that wait for others of its checks wait for its being written. */
function joinWaiting(findings: readonly Finding[]): readonly Finding[] {
  const stubs = new Set(
    findings.flatMap((finding) => (finding.kind === 'stub' ? finding.name : [])),
  );
  const waiting = findings.flatMap(({ kind, checks }) => (kind === 'blocked' ? checks : []));
  return findings.flatMap((finding): readonly Finding[] => {
    switch (finding.kind) {
      case 'stub': {
        const own = waiting.filter((check) => check.export === finding.name);
        return [{ ...finding, checks: [...finding.checks, ...own] }];
      }
      case 'blocked': {
        const others = finding.checks.filter((check) => !stubs.has(check.export));
        return others.length === 0 ? [] : [{ kind: 'blocked', checks: others }];
      }
      default:
        return [finding];
    }
  });
}

function throwsStub(failure: Failure): boolean {
  if (failure.kind === 'threw') return failure.error.message === stubMessage;
  return failure.kind === 'derivation' && failure.sentence.includes(`: ${stubMessage}.`);
}

/** Failures with one cause have one name; wrong answers to different questions have one each. */
function nameCause(check: CheckResult, failure: Failure): string {
  const { verdict } = check;
  const mistake = verdict.kind === 'failed' ? verdict.diagnosis?.sentence : undefined;
  if (mistake !== undefined) return JSON.stringify(['failure', check.export, mistake]);
  switch (failure.kind) {
    case 'threw': {
      const { name, message, place } = failure.error;
      return JSON.stringify(['failure', check.export, name, message, place]);
    }
    case 'derivation':
      return JSON.stringify(['failure', check.export, failure.sentence]);
    case 'no-export':
    case 'not-callable':
    case 'given-up':
      return JSON.stringify(['failure', check.export, failure.kind]);
    default:
      return JSON.stringify(['failure', check.id]);
  }
}
