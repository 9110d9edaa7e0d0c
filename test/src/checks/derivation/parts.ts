import type { Verdict } from '../../../../src/records/result.ts';
import type { Check, DerivationCheck } from '../../../../src/records/sheet.ts';
import { createDerivationRunner } from '../../../../src/checks/derivation/run.ts';
import { openInProcess } from '../in-process-session.ts';
import { inductionStepChecks } from '../../../../graders/sheet09/exercise1/induction-step.ts';
import { taylorTermChecks } from '../../../../graders/sheet09/exercise2/taylor-term.ts';

export const proofs = {
  inductionStep: inductionStepChecks.filter(isDerivation),
  taylorTerm: taylorTermChecks.filter(isDerivation),
};

export type ProofName = keyof typeof proofs;

/** The verdict of every part of a proof, by the last word of the part's id. */
export async function judgeProof(
  name: ProofName,
  proof: unknown,
  seed = 2026,
): Promise<ReadonlyMap<string, Verdict>> {
  const session = openInProcess({ [name]: proof });
  const run = createDerivationRunner(session, {
    seed,
    deaths: new Map(),
    announce: () => undefined,
  });
  const verdicts = new Map<string, Verdict>();
  for (const check of proofs[name])
    verdicts.set(check.id.split('.').at(-1) ?? '', await run(check));
  return verdicts;
}

/** The parts that did not pass. */
export function wrongParts(verdicts: ReadonlyMap<string, Verdict>): readonly string[] {
  return [...verdicts].filter(([, verdict]) => verdict.kind !== 'passed').map(([part]) => part);
}

function isDerivation(check: Check): check is DerivationCheck {
  return check.kind === 'derivation';
}
