import type { SourcePlace } from '../records/compiled.ts';
import type { Death } from '../records/death.ts';
import type { CheckResult, Failure, Verdict } from '../records/result.ts';
import type { Check } from '../records/sheet.ts';
import { chooseHint } from '../records/hint.ts';

export interface CheckContext {
  readonly seed: number;
  /** Checks during which this submission ended a worker before, and by which limit. */
  readonly deaths: ReadonlyMap<string, Death>;
  /** Told before a check calls student code: if the process ends now, it was during this check. */
  readonly announce: (checkId: string) => void;
  /** Whether student code has ended a worker: then nothing runs ahead of its announcement. */
  readonly stepByStep?: boolean;
  /** Whether nobody reads which earlier calls an answer depends on: looking for them takes longer than any verdict. */
  readonly isBrief?: boolean;
  /** Where an export of the exercise's file is declared. */
  readonly positionOf?: (name: string) => SourcePlace | undefined;
  /** Told each verdict as soon as it stands, in the order of the declarations. */
  readonly report?: (result: CheckResult) => void;
}

export type Failed = Extract<Verdict, { kind: 'failed' }>;

export function failCheck(check: Check, failure: Failure): Failed {
  const hint = chooseHint(check, failure);
  return hint === undefined ? { kind: 'failed', failure } : { kind: 'failed', failure, hint };
}
