import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundSubmission } from '../discover/find-submissions.ts';
import { layout } from '../export/layout.ts';
import { writeWhole } from '../host/write-whole.ts';
import type { Changes } from '../records/changes.ts';
import { sortAttention, type AttentionItem } from '../records/attention.ts';
import { makeBareRow, type OverviewRow } from '../records/overview-row.ts';
import type { Sheet } from '../records/sheet.ts';
import { writeOverviewHtml } from '../report/overview-html.ts';
import { compareNames } from '../text/people.ts';
import type { Cover } from './cover.ts';
import {
  prepareGradeBook,
  writeGradeBook,
  type Identified,
  type WrittenBook,
} from './grade-book.ts';
import { linkReports } from './link-reports.ts';
import { listAttention, type Beside } from './list-attention.ts';
import { writeHistory } from './write-history.ts';
import type { OpenWorksheet } from './open-worksheet.ts';

/** What is known of a class once everybody had their turn. */
export interface ClassSoFar {
  /** With the exercises that were asked for. */
  readonly sheet: Sheet;
  readonly seed: number;
  readonly found: readonly Pick<FoundSubmission, 'id' | 'name' | 'person'>[];
  /** By the submission's id; none of those that the run did not get to. */
  readonly rows: ReadonlyMap<string, OverviewRow>;
  readonly beside: Beside;
  /** The platform's worksheet, where there is one. */
  readonly worksheet?: OpenWorksheet | undefined;
  /** Where submissions lie, for the commands in their reports. */
  readonly folders?: ReadonlyMap<string, string>;
  /** What people are called in the place of their names, and who they are: their grade book knows no others. */
  readonly cover?: Cover;
  readonly people?: ReadonlyMap<string, Identified>;
  /** Whether points that fall go to the grade book. */
  readonly allowLower?: boolean;
  /** Whether others of the class were left out on purpose. */
  readonly isPart?: boolean;
  readonly out: string;
}

export interface Concluded {
  readonly sheet: string;
  /** One for everybody who was found, graded or not. */
  readonly rows: readonly OverviewRow[];
  readonly total: number;
  /** What a person has to look at, what has no grade first. */
  readonly attention: readonly AttentionItem[];
  readonly book: WrittenBook;
  /** Files of the history that were changed by hand. */
  readonly notOurs: readonly string[];
  /** What is otherwise than after the run before; nothing where there was none. */
  readonly changes?: Changes;
}

/** Writes the files about the whole class, which every run makes anew. */
export function concludeClass({
  sheet,
  seed,
  found,
  rows,
  beside,
  worksheet,
  folders,
  cover,
  people,
  allowLower = false,
  isPart = false,
  out,
}: ClassSoFar): Concluded {
  const possible = sheet.exercises.reduce((sum, { points }) => sum + points, 0);
  const everybody = found.map((each) => {
    const row = rows.get(each.id);
    return row ?? makeBareRow(each, { kind: 'not-yet' }, possible);
  });
  // Folders come in the order of their signs; people look for names.
  everybody.sort((left, right) => compareNames(left.person.name, right.person.name));
  const { standings, changes, edited } = writeHistory(everybody, {
    out,
    sheet,
    seed,
    allowLower,
    isPart,
  });
  const book = prepareGradeBook(everybody, sheet, worksheet, { standings, people });
  const attention = sortAttention([
    ...listAttention(everybody, beside, standings),
    ...book.attention.map((item) => cover?.hideAttention(item) ?? item),
  ]);
  linkReports(out, everybody, (id) => folders?.get(id));
  const { staffReport, studentReport } = layout;
  const told = {
    reportOf: staffReport,
    studentReportOf: studentReport,
    attention,
    ...(existsSync(join(out, layout.changesPage)) && { changesPage: layout.changesPage }),
  };
  writeWhole(join(out, layout.overview), writeOverviewHtml(everybody, sheet, told));
  const written = writeGradeBook(out, book, sheet);
  return {
    sheet: sheet.title,
    rows: everybody,
    total: found.length,
    attention,
    book: written,
    notOurs: edited,
    ...(changes !== undefined && { changes }),
  };
}

/** The row of a submission that we failed to grade. */
export function rowOfFault(
  each: Pick<FoundSubmission, 'id' | 'name' | 'person'>,
  message: string,
): OverviewRow {
  return makeBareRow(each, { kind: 'fault', message }, 0);
}
