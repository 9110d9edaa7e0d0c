import fc from 'fast-check';
import type { AnswerCheck } from '../checks/examination.ts';
import { samplingOf } from '../checks/plan.ts';
import { UsageError } from '../records/errors.ts';
import type { Replay } from '../records/result.ts';

/** The input that a replay line names, drawn and shrunk just as it was found. */
export function findInput({ inputs }: AnswerCheck, { seed, path }: Replay): unknown {
  let found: { readonly input: unknown } | undefined;
  // Not `fc.sample`: it knows no way on from an example.
  const property = fc.property<[unknown]>(inputs.arbitrary, (input) => {
    found ??= { input };
    return false;
  });
  if (/^\d+(?::\d+)*$/.test(path)) walk(property, { ...samplingOf(inputs, seed), path });
  if (found === undefined) {
    throw new UsageError(
      `the path '${path}' leads to no input: copy seed and path from one replay line`,
    );
  }
  return found.input;
}

function walk(property: fc.IProperty<[unknown]>, parameters: fc.Parameters<[unknown]>): void {
  try {
    fc.check(property, { ...parameters, endOnFailure: true });
  } catch {
    // fast-check throws where a path goes on below what shrinks no further.
  }
}
