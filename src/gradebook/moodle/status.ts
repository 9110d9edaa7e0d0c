import { readWallTime, readSpan, type WallTime } from './dates.ts';
import type { Language, SubmissionState } from './language.ts';

/** What the status cell of a worksheet says. */
export interface Status {
  /** Nothing where none of the words is known. */
  readonly state?: SubmissionState;
  readonly late?: WorksheetLate;
  readonly extension?: WorksheetExtension;
}

/** After the due date, or after the extension where there is one. */
export interface WorksheetLate {
  /** As Moodle says it, for people. */
  readonly span: string;
  /** Missing where it is said in words that are not known. */
  readonly seconds?: number;
}

export interface WorksheetExtension {
  readonly until: string;
  readonly time?: WallTime;
}

/** Reads a status cell: parts joined by ` - `, of which many say nothing that matters here. */
export function readStatus(cell: string, language: Language): Status {
  let status: Status = {};
  for (const part of cell.split(' - ').map((text) => text.trim().normalize('NFC'))) {
    const state = (Object.keys(language.states) as SubmissionState[]).find(
      (each) => language.states[each] === part,
    );
    if (state !== undefined) status = { ...status, state };
    const span = language.late.exec(part)?.groups?.['span'];
    if (span !== undefined) {
      const seconds = readSpan(span, language);
      status = { ...status, late: { span, ...(seconds !== undefined && { seconds }) } };
    }
    const until = language.extension.exec(part)?.groups?.['date'];
    if (until !== undefined) {
      const time = readWallTime(until, language);
      status = { ...status, extension: { until, ...(time && { time }) } };
    }
  }
  return status;
}
