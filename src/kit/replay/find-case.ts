import fc from 'fast-check';
import type { AnswerCheck } from '../../checks/examination.ts';
import { samplingOf } from '../../checks/plan.ts';
import { UsageError } from '../../records/errors.ts';
import type { Replay } from '../../records/result.ts';

/** The input that a replay line names, drawn and shrunk just as it was found. */
export function findInput({ inputs }: AnswerCheck, { seed, path }: Replay): unknown {
  const property = fc.property<[unknown]>(inputs.arbitrary, () => true);
  const drawn = isPath(path) ? drawAt(property, { ...samplingOf(inputs, seed), path }) : undefined;
  if (drawn === undefined) {
    throw new UsageError(
      `the path '${path}' leads to no input: copy seed and path from one replay line`,
    );
  }
  return drawn[0];
}

function drawAt(
  property: fc.IProperty<[unknown]>,
  parameters: fc.Parameters<[unknown]>,
): [unknown] | undefined {
  try {
    return fc.sample(property, { ...parameters, numRuns: 1 })[0];
  } catch {
    // fast-check throws where a path goes on below what shrinks no further.
    return undefined;
  }
}

function isPath(path: string): boolean {
  return /^\d+(?::\d+)*$/.test(path);
}
