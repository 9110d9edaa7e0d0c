import { readFileSync, statSync } from 'node:fs';
import type { SubmissionTime } from '../course/due.ts';
import { checkPoints } from '../gradebook/moodle/check-points.ts';
import { findDownload } from '../gradebook/moodle/find-download.ts';
import { readWorksheet, type Worksheet } from '../gradebook/moodle/worksheet.ts';
import type { Course } from '../records/course.ts';
import { UsageError } from '../records/errors.ts';
import type { OverviewRow } from '../records/overview-row.ts';
import { sumPoints, type Sheet } from '../records/sheet.ts';
import { listTimes } from './submission-times.ts';

/** Where the list of participants is, and when it left Moodle if the file does not say. */
export interface WorksheetOption {
  readonly file: string;
  readonly downloaded?: Date;
}

/** A worksheet that fits the sheet. */
export interface OpenWorksheet {
  readonly worksheet: Worksheet;
  readonly downloaded: Date;
  /** Whether the course decides on what is late. */
  readonly isTimed: boolean;
  readonly listTimes: (
    found: readonly Pick<OverviewRow, 'id' | 'name' | 'person'>[],
  ) => ReadonlyMap<string, SubmissionTime>;
}

/** Reads a worksheet before anything is graded. Throws a UsageError where it cannot be filled in with the sheet's points. */
export function openWorksheet(
  { file, downloaded }: WorksheetOption,
  { exercises }: Sheet,
  course: Course | undefined,
): OpenWorksheet {
  const { bytes, modified } = readGiven(file);
  const worksheet = readWorksheet(bytes, file);
  const counted = exercises.filter(({ id }) => course?.bonus?.exercises.includes(id) !== true);
  checkPoints(worksheet, file, sumPoints(counted));
  return {
    worksheet,
    downloaded: downloaded ?? findDownload(worksheet, file, modified),
    isTimed: course?.deadline !== undefined,
    listTimes: (found) => listTimes(worksheet, found),
  };
}

function readGiven(file: string): { readonly bytes: Uint8Array; readonly modified: Date } {
  try {
    return { bytes: readFileSync(file), modified: statSync(file).mtime };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `the worksheet '${file}' cannot be read (${why}); give the file that Moodle calls the grading worksheet`,
    );
  }
}
