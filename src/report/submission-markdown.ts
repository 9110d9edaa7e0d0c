import type { Edition } from '../records/edition.ts';
import type { Result } from '../records/result.ts';
import {
  escapeMarkdown,
  formatMarkdownBlock,
  formatMarkdownCode,
  formatMarkdownFormula,
} from '../text/markdown.ts';
import { dressView, type Dress } from './dress.ts';
import { redactForStudent } from './redact.ts';
import { loadMarkdown } from './templates.ts';
import { viewSubmission } from './views/submission.ts';

/** A submission's report in GitHub flavoured Markdown: what the HTML says, without its pictures. */
export function renderSubmissionMarkdown(result: Result, edition: Edition): string {
  const shown = edition === 'student' ? redactForStudent(result) : result;
  return loadMarkdown()(dressView(viewSubmission(shown, edition, false), markdownDress));
}

const markdownDress: Dress = {
  text: escapeMarkdown,
  code: formatMarkdownCode,
  block: formatMarkdownBlock,
  formula: formatMarkdownFormula,
  sentence: (words) => words.map(joinWord).join(''),
};

/** A word is one string under a key that does not matter any more. */
function joinWord(word: object): string {
  return Object.values(word)
    .filter((value) => typeof value === 'string')
    .join('');
}
