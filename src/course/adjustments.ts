import adjustmentsSchema from '../records/schemas/adjustments.schema.json' with { type: 'json' };
import { writeWhole } from '../host/write-whole.ts';
import { validateBy } from '../records/validate.ts';
import type { Adjustment } from '../records/adjustment.ts';
import { isShort } from './read-course.ts';
import { readJsonFile, refuseFile } from './read-file.ts';

/** What persons have said about grades, in the order in which they did; a file that is not there holds nothing. */
export function readAdjustments(file: string): readonly Adjustment[] {
  const value = readJsonFile(file, adjustmentsSchema);
  if (value === undefined) return [];
  // The schema describes exactly this type.
  const { adjustments } = value as { readonly adjustments: readonly Adjustment[] };
  refuseFile(
    file,
    adjustments.flatMap((given, at) =>
      given.kind === 'points' && !isShort(given.points)
        ? [{ path: `/adjustments/${at}/points`, reason: 'must have at most two decimals' }]
        : [],
    ),
  );
  return adjustments;
}

/** Writes them back, whole or not at all. Throws a UsageError where one is too long, for example. */
export function writeAdjustments(file: string, adjustments: readonly Adjustment[]): void {
  // What cannot be read again would take all others with it.
  refuseFile(file, validateBy(adjustmentsSchema, { adjustments }));
  writeWhole(file, `${JSON.stringify({ adjustments }, undefined, 2)}\n`);
}
