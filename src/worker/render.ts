import { layout } from '../export/layout.ts';
import type { Result } from '../records/result.ts';
import { toOverviewRow } from '../records/overview-row.ts';
import type { SourceFile } from '../records/submission.ts';
import { viewSources } from '../report/source/view-sources.ts';
import { renderSubmissionHtml } from '../report/submission-html.ts';
import { renderSubmissionJson } from '../report/submission-json.ts';
import { renderSubmissionMarkdown } from '../report/submission-markdown.ts';
import type { GradedSubmission } from './messages.ts';

/** A result with its reports, as texts that are ready to be written. The staff's result comes last: it says that all is done. */
export function renderGraded(
  result: Result,
  sources: readonly SourceFile[],
): Omit<GradedSubmission, 'gradings'> {
  const { id } = result.submission;
  return {
    files: [
      { path: layout.studentReport(id), text: renderSubmissionHtml(result, 'student') },
      { path: layout.studentMarkdown(id), text: renderSubmissionMarkdown(result, 'student') },
      { path: layout.studentResult(id), text: renderSubmissionJson(result, 'student') },
      {
        path: layout.staffReport(id),
        text: renderSubmissionHtml(result, 'staff', viewSources(sources)),
      },
      { path: layout.staffResult(id), text: renderSubmissionJson(result, 'staff') },
    ],
    row: toOverviewRow(result),
  };
}
