import { readFileSync, statSync } from 'node:fs';
import type { SubmissionTime } from '../course/due.ts';
import { checkPoints } from '../gradebook/moodle/check-points.ts';
import { findMember } from '../gradebook/moodle/match.ts';
import { findDownload } from '../gradebook/moodle/find-download.ts';
import { readWorksheet, type Worksheet } from '../gradebook/moodle/worksheet.ts';
import type { AttentionItem } from '../records/attention.ts';
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
  /** Members of groups who are nobody in it: they get no grade there. */
  readonly findUnknown: (
    found: readonly Pick<OverviewRow, 'id' | 'person'>[],
  ) => readonly AttentionItem[];
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
    findUnknown: (found) => findUnknown(worksheet, found),
  };
}

function findUnknown(
  { participants, language }: Worksheet,
  found: readonly Pick<OverviewRow, 'id' | 'person'>[],
): readonly AttentionItem[] {
  const members = found.flatMap(({ id, person }) =>
    (person.members ?? []).map((member) => ({ id, group: person.group ?? '', member })),
  );
  return members
    .filter(({ member }) => findMember(participants, member).length === 0)
    .map(({ id, group, member }) => ({
      kind: 'unknown-person',
      id,
      person: member.name,
      what: `is in the group ${group} and in no row of the worksheet: gets no grade there`,
      reason: '',
      todo: `write the name as the worksheet has it, or the number after ${language.participant}`,
    }));
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
