import type { CheckResult, Verdict } from '../../records/result.ts';
import { listAll } from '../../text/counting.ts';
import { say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';

type Judged = Pick<CheckResult, 'visibility'> & { readonly verdict: Pick<Verdict, 'kind'> };

/** How many checks passed; never without a word about hidden checks, where there are any. */
export function summarizeChecks(checks: readonly Judged[]): Words {
  if (checks.length === 0) return say`No check was asked for.`;
  const hidden = checks.filter((check) => check.visibility === 'hidden');
  return say`${sayVerdicts(checks)}${sayHidden(checks.length, hidden)}`;
}

/** The same of a single exercise: what is said of all hidden checks above need not be said of its own. */
export function summarizeExercise(checks: readonly Judged[]): Words {
  return checks.length === 0 ? summarizeChecks(checks) : say`${sayVerdicts(checks)}`;
}

const ends = [
  ['passed', 'passed'],
  ['failed', 'failed'],
  ['blocked', 'could not be tried'],
  ['broken', 'could not be graded'],
] as const;

function sayVerdicts(checks: readonly Judged[]): string {
  const counted = ends.map(([kind, end]) => ({ end, number: countVerdicts(checks, kind) }));
  const some = counted.filter(({ number }) => number > 0);
  const [only, another] = some;
  if (only !== undefined && another === undefined) return `${nameAll(checks.length)} ${only.end}.`;
  const [first, ...others] = some.map(({ number, end }) => `${number} ${end}`);
  if (countVerdicts(checks, 'passed') === 0)
    return `None of ${checks.length} checks passed: ${listAll([first ?? '', ...others])}.`;
  const passed = `${countVerdicts(checks, 'passed')} of ${checks.length} checks passed`;
  return `${listAll([passed, ...others])}.`;
}

function nameAll(count: number): string {
  if (count === 1) return 'The one check';
  return count === 2 ? 'Both checks' : `All ${count} checks`;
}

/** Students have no hidden checks beforehand, so they are told how those went. */
function sayHidden(all: number, hidden: readonly Judged[]): string {
  const count = hidden.length;
  if (count === 0) return '';
  if (count === all) return count === 1 ? ' It was hidden.' : ' They were hidden.';
  const passed = countVerdicts(hidden, 'passed');
  if (count === 1)
    return ` One check was hidden, and it ${passed === 1 ? 'passed' : 'did not pass'}.`;
  return ` ${count} checks were hidden, and ${nameShare(passed, count)} passed.`;
}

function nameShare(passed: number, count: number): string {
  if (passed === 0) return 'none of these';
  if (passed < count) return `${passed} of these`;
  return count === 2 ? 'both' : 'all of these';
}

function countVerdicts(checks: readonly Judged[], kind: Verdict['kind']): number {
  return checks.filter((check) => check.verdict.kind === kind).length;
}
