import { layout } from '../export/layout.ts';
import type { Result } from '../records/result.ts';
import { toOverviewRow, type OverviewRow } from '../records/overview-row.ts';
import type { SourceFile } from '../records/submission.ts';
import { viewSources } from '../report/source/view-sources.ts';
import { writeSubmissionHtml } from '../report/submission-html.ts';
import { writeSubmissionJson } from '../report/submission-json.ts';
import { writeSubmissionMarkdown } from '../report/submission-markdown.ts';
import type { GradedFile } from './messages.ts';

/** A result with its reports, as texts that are ready to be written. The staff's result comes last: it says that all is done. */
export function writeGraded(
  result: Result,
  sources: readonly SourceFile[],
): { readonly files: readonly GradedFile<string>[]; readonly row: OverviewRow } {
  const { id } = result.submission;
  const checks = result.exercises.flatMap((exercise) => exercise.checks);
  return {
    files: [
      { path: layout.studentReport(id), text: writeSubmissionHtml(result, 'student') },
      { path: layout.studentMarkdown(id), text: writeSubmissionMarkdown(result, 'student') },
      { path: layout.studentResult(id), text: writeSubmissionJson(result, 'student') },
      {
        path: layout.staffReport(id),
        text: writeSubmissionHtml(result, 'staff', viewSources(sources, checks)),
      },
      { path: layout.staffResult(id), text: writeSubmissionJson(result, 'staff') },
    ],
    row: toOverviewRow(result),
  };
}
