import type { Edition } from '../records/edition.ts';
import type { Result } from '../records/result.ts';
import {
  escapeMarkdown,
  writeMarkdownBlock,
  writeMarkdownCode,
  writeMarkdownFormula,
} from '../text/markdown.ts';
import { dressView, type Dress } from './dress.ts';
import { redactForStudent } from './redact.ts';
import { rememberSections } from './sections.ts';
import { loadMarkdown, loadSection } from './templates.ts';
import { viewSubmission } from './views/submission.ts';

/** A submission's report in GitHub flavoured Markdown: what the HTML says, without its pictures. */
export function writeSubmissionMarkdown(result: Result, edition: Edition): string {
  const shown = edition === 'student' ? redactForStudent(result) : result;
  const { exercises, ...view } = viewSubmission(shown, edition, false);
  const contents = exercises.map(({ name, title, points }) => ({ name, title, points }));
  // Dressing an object gives an object.
  const dressed = dressView({ ...view, contents }, markdownDress) as object;
  return loadMarkdown()({ ...dressed, sections: exercises.map(writeSection) });
}

const writeSection = rememberSections((view) =>
  loadSection('markdown')(dressView(view, markdownDress)),
);

const markdownDress: Dress = {
  text: escapeMarkdown,
  code: writeMarkdownCode,
  block: writeMarkdownBlock,
  formula: writeMarkdownFormula,
  // Only staff gets source, and in HTML.
  source: () => '',
  sentence: (words) => words.map(joinWord).join(''),
};

/** A word is one string under a key that does not matter any more. */
function joinWord(word: object): string {
  return Object.values(word)
    .filter((value) => typeof value === 'string')
    .join('');
}
