import { UsageError } from '../../records/errors.ts';
import type { Worksheet } from './worksheet.ts';

/**
 * Refuses a worksheet into which points would go as something else: 15 of 100 is a good grade where the maximum is 20.
 * Throws a UsageError that says what to change.
 */
export function checkPoints(
  { columns, participants }: Worksheet,
  file: string,
  possible: number,
): void {
  if (columns.has('scale')) {
    throw new UsageError(
      `'${file}' is of an assignment that is graded by a scale, and the sheet gives points; set its grade to points in Moodle, with ${possible} as the maximum, and download the worksheet again`,
    );
  }
  const other = participants.find(({ maximum }) => maximum !== undefined && maximum !== possible);
  if (other?.maximum !== undefined) {
    throw new UsageError(
      `the maximum grade in '${file}' is ${other.maximum}, and the sheet gives ${possible} points; set the maximum grade of the assignment to ${possible} in Moodle, and download the worksheet again`,
    );
  }
}
