import type { CheckResult, Verdict } from '../../records/result.ts';
import { say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';

type Judged = Pick<CheckResult, 'visibility'> & { readonly verdict: Pick<Verdict, 'kind'> };

/** How many checks passed; never without a word about hidden checks, where there are any. */
export function summarizeChecks(checks: readonly Judged[]): Words {
  if (checks.length === 0) return say`No check was asked for.`;
  const open = checks.filter((check) => check.visibility === 'public');
  const hidden = checks.filter((check) => check.visibility === 'hidden');
  const parts = [tellPassed(open, hidden.length > 0 ? 'public' : ''), tellPassed(hidden, 'hidden')];
  const told = parts.filter((part) => part !== '').join(', and ');
  return say`${told.charAt(0).toUpperCase()}${told.slice(1)}${tellOthers(checks)}.`;
}

function tellPassed(checks: readonly Judged[], name: string): string {
  const count = checks.length;
  if (count === 0) return '';
  const passed = countVerdicts(checks, 'passed');
  const share = passed === count ? nameAll(count) : `${passed} of ${count}`;
  return `${share}${name === '' ? '' : ` ${name}`} ${count === 1 ? 'check' : 'checks'} passed`;
}

function nameAll(count: number): string {
  if (count === 1) return 'the one';
  return count === 2 ? 'both' : `all ${count}`;
}

function tellOthers(checks: readonly Judged[]): string {
  const others = [
    [countVerdicts(checks, 'failed'), 'failed'],
    [countVerdicts(checks, 'blocked'), 'blocked'],
    [countVerdicts(checks, 'broken'), 'not graded'],
  ] as const;
  const told = others.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

function countVerdicts(checks: readonly Judged[], kind: Verdict['kind']): number {
  return checks.filter((check) => check.verdict.kind === kind).length;
}
