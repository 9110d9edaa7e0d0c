import type { CheckResult, Failure } from '../../records/result.ts';

/** What a stub of the kit throws. */
export const stubMessage = 'not implemented';

/** Whether a check failed only because its export is still to be written. */
export function isStub({ verdict }: CheckResult): boolean {
  return verdict.kind === 'failed' && throwsStub(verdict.failure);
}

function throwsStub(failure: Failure): boolean {
  if (failure.kind === 'threw') return failure.error.message === stubMessage;
  return (
    failure.kind === 'derivation' &&
    failure.flaw.kind === 'threw' &&
    failure.flaw.error.message === stubMessage
  );
}
