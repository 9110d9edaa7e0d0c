import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeGrades, mergeParticipants } from '../export/grades.ts';
import { writeKeepingEdits } from '../export/keep-edited.ts';
import { layout } from '../export/layout.ts';
import { writeWhole } from '../host/write-whole.ts';
import { prepareUploads, type MoodleUploads } from '../gradebook/moodle/uploads.ts';
import { listUploadAttention } from '../gradebook/moodle/attention.ts';
import type { Worksheet } from '../gradebook/moodle/worksheet.ts';
import { zipFiles } from '../kit/zip.ts';
import type { AttentionItem } from '../records/attention.ts';
import type { OverviewRow } from '../records/overview-row.ts';
import { sumPoints, type Sheet } from '../records/sheet.ts';
import type { PersonStanding } from '../records/snapshot.ts';
import { listParticipants, listSubmitters, type Booked } from './list-people.ts';
import { markRow, nameHandIn, toHandIn } from './mark.ts';
import type { OpenWorksheet } from './open-worksheet.ts';

/** A submission by the names that a platform knows. */
export type Identified = Pick<OverviewRow, 'id' | 'name' | 'person'>;

/** What a class comes to in its platform's grade book. */
export interface GradeBook {
  readonly booked: readonly Booked[];
  readonly moodle?: { readonly uploads: MoodleUploads; readonly worksheet: Worksheet };
  readonly attention: readonly AttentionItem[];
  /** Whether rows bear other names than people's: the table for everybody then has nothing by which to know them. */
  readonly isAnonymous: boolean;
  readonly isMoodle: boolean;
}

/** Prepares the grade book: points by the course's policy, and none that fall below what was published. */
export function prepareGradeBook(
  rows: readonly OverviewRow[],
  sheet: Sheet,
  opened: OpenWorksheet | undefined,
  { standings, people }: BookedBy,
): GradeBook {
  const merged = mergeParticipants(rows).rows;
  const booked = merged.map((row) => ({
    row,
    handIn: {
      ...toHandIn(row, (each) => markRow(each, sheet), standings.get(row.id)),
      ...nameHandIn(people?.get(row.id) ?? row),
    },
  }));
  const own = people === undefined ? merged : [...people.values()];
  const kinds = {
    isAnonymous: people !== undefined,
    isMoodle: own.some(({ person }) => person.source === 'moodle'),
  };
  if (opened === undefined) return { booked, attention: [], ...kinds };
  const { worksheet, downloaded, isTimed } = opened;
  const uploads = prepareUploads(
    worksheet,
    booked.map(({ handIn }) => handIn),
    downloaded,
  );
  return {
    booked,
    moodle: { uploads, worksheet },
    attention: listUploadAttention(uploads.plan, isTimed),
    ...kinds,
  };
}

interface BookedBy {
  readonly standings: ReadonlyMap<string, PersonStanding>;
  /** Who they are, by their ids, where rows bear other names. */
  readonly people: ReadonlyMap<string, Identified> | undefined;
}

/** What was written, for whoever ran the command. */
export interface WrittenBook {
  /** Where a copy of grades.csv is that somebody had edited. */
  readonly edited?: string;
  readonly moodle?: { readonly rows: number; readonly files: number; readonly absent: number };
  /** Whether the folders are Moodle's and its list of participants was not given. */
  readonly lacksWorksheet: boolean;
  /** Whether uploads of an earlier run were removed, as they may be out of date. */
  readonly isRemoved: boolean;
}

/** Writes the table of grades, and the uploads where there is a worksheet; older uploads are removed. */
export function writeGradeBook(
  out: string,
  { booked, moodle, isAnonymous, isMoodle }: GradeBook,
  { exercises }: Sheet,
): WrittenBook {
  const people =
    moodle === undefined || isAnonymous
      ? listSubmitters(booked)
      : listParticipants(moodle.worksheet, moodle.uploads.plan, booked, sumPoints(exercises));
  const ids = exercises.map(({ id }) => id);
  const place = (path: string) => join(out, path);
  const text = writeGrades(people, ids);
  const edited = writeKeepingEdits(place(layout.grades), text, place(layout.gradesMark));
  const isRemoved = removeUploads(out, moodle?.uploads) && moodle === undefined;
  return {
    ...(edited !== undefined && { edited }),
    ...(moodle && { moodle: writeUploads(out, moodle.uploads) }),
    isRemoved,
    lacksWorksheet: moodle === undefined && isMoodle,
  };
}

const feedbackZip = 'feedback.zip';

const uploadNames = ['README.txt', 'worksheet.csv', 'worksheet-grades-only.csv', feedbackZip];

/** Removes what this run does not write: it would be uploaded with the rest. */
function removeUploads(out: string, uploads: MoodleUploads | undefined): boolean {
  const names = uploadNames.filter((name) => {
    if (uploads === undefined) return true;
    return name === feedbackZip ? uploads.feedback.size === 0 : !uploads.texts.has(name);
  });
  const isThere = names.filter((name) => {
    const path = join(out, layout.moodle, name);
    const found = statSync(path, { throwIfNoEntry: false }) !== undefined;
    if (found) rmSync(path);
    return found;
  });
  return isThere.length > 0;
}

function writeUploads(
  out: string,
  { texts, feedback, plan }: MoodleUploads,
): Required<WrittenBook>['moodle'] {
  const folder = join(out, layout.moodle);
  for (const [name, text] of texts) writeWhole(join(folder, name), text);
  const files = new Map(
    [...feedback].map(([path, id]) => [path, readFileSync(join(out, layout.studentReport(id)))]),
  );
  if (files.size > 0) writeWhole(join(folder, feedbackZip), zipFiles(files));
  return {
    rows: plan.decisions.filter(({ kind }) => kind === 'write').length,
    files: files.size,
    absent: plan.decisions.filter(
      (each) => each.kind === 'leave' && each.reason.kind === 'nothing-handed-in',
    ).length,
  };
}
