import type { HandIn } from '../hand-in.ts';
import { nameFeedback } from './feedback-zip.ts';
import { planWorksheet, type WorksheetPlan, type WrittenRow } from './plan.ts';
import { writeReadme } from './readme.ts';
import type { Worksheet } from './worksheet.ts';
import { writeGradesOnly, writeMoment, writeWorksheet } from './write-worksheet.ts';

/** What a teacher uploads, and how. */
export interface MoodleUploads {
  readonly plan: WorksheetPlan;
  /** By their names in the folder for Moodle. */
  readonly texts: ReadonlyMap<string, string>;
  /** What goes into the zip: the id of a submission by the path of its feedback. */
  readonly feedback: ReadonlyMap<string, string>;
}

/** Moodle's two uploads for a class, with the words that lead through them. */
export function prepareUploads(
  worksheet: Worksheet,
  handIns: readonly HandIn[],
  downloaded: Date,
): MoodleUploads {
  const plan = planWorksheet(worksheet, handIns);
  const written = plan.decisions.filter((each) => each.kind === 'write');
  const beside = written.filter(({ keepsComment }) => keepsComment);
  const rows = written.filter(({ keepsComment }) => !keepsComment);
  const feedback = listFeedback(plan);
  const uploads = {
    worksheet: rows,
    gradesOnly: beside,
    feedback: feedback.size,
    moment: writeMoment(downloaded),
  };
  const texts = new Map([['README.txt', writeReadme(worksheet, plan, uploads)]]);
  const put = (name: string, list: readonly WrittenRow[], write: typeof writeWorksheet) => {
    if (list.length > 0) texts.set(name, write(worksheet, list, downloaded));
  };
  put('worksheet.csv', rows, writeWorksheet);
  put('worksheet-grades-only.csv', beside, writeGradesOnly);
  return { plan, texts, feedback };
}

/** Whoever has a grade of ours in Moodle, now or already; each member of a team. */
function listFeedback({ decisions }: WorksheetPlan): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const decision of decisions) {
    const isGraded =
      decision.kind === 'write' || (decision.kind === 'leave' && decision.reason.kind === 'stands');
    if (isGraded && decision.handIn !== undefined)
      files.set(nameFeedback(decision.participant), decision.handIn.id);
  }
  return files;
}
