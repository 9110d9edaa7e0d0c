import type { Edition } from '../records/edition.ts';
import type { Result } from '../records/result.ts';
import { writeVisibly } from '../text/visible.ts';
import { dressView } from './dress.ts';
import type { Dress } from './dress.ts';
import { redactForStudent } from './redact.ts';
import { rememberSections } from './sections.ts';
import type { Sources } from './source/view-sources.ts';
import { writeSource } from './source/write-source.ts';
import { loadPage, loadSection, markSafe } from './templates.ts';
import { typesetFormula } from './typeset.ts';
import { viewSubmission, type SubmissionView } from './views/submission.ts';

/**
 * A submission's report as one HTML file that needs nothing else: no script, no address, no font. Staff may have the
 * source of the submission in it.
 */
export function writeSubmissionHtml(result: Result, edition: Edition, sources?: Sources): string {
  const shown = edition === 'student' ? redactForStudent(result) : result;
  return writePage(viewSubmission(shown, edition, true, { sources }));
}

/** The page of a report. */
export function writePage({ exercises, ...view }: SubmissionView): string {
  const { template, styleHash } = loadPage('submission');
  const contents = exercises.map(({ id, name, title, points }) => ({ id, name, title, points }));
  const sections = exercises.map((exercise) => markSafe(writeSection(exercise)));
  return template({
    ...dressForHtml({ ...view, contents }),
    sections,
    styleHash,
  });
}

const writeSection = rememberSections((view) => loadSection('html')(dressForHtml(view)));

/** Handlebars escapes; before it does, what cannot be seen is spelled out, and formulas are typeset. */
export function dressForHtml(view: object): object {
  // Dressing an object gives an object.
  return dressView(view, htmlDress) as object;
}

const htmlDress: Dress = {
  text: writeVisibly,
  code: writeVisibly,
  block: writeVisibly,
  source: (lines) => markSafe(writeSource(lines)),
  sentence: (words) => words,
  formula: (tex) => markSafe(typesetFormula(tex)),
};
