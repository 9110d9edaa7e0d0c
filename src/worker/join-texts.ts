import type { GradedAnswer, GradedSubmission } from './messages.ts';

/** Puts a worker's answer together with the texts that were sent along. */
export function joinTexts(
  { paths, graded, row }: GradedAnswer,
  texts: readonly Buffer[],
): GradedSubmission {
  if (texts.length !== paths.length + graded.length)
    throw new Error('a worker sent more or fewer texts than it tells of');
  const gradings = texts.slice(paths.length);
  return {
    files: paths.map((path, i) => ({ path, text: texts[i] as Buffer })),
    gradings: new Map(graded.map((id, i) => [id, String(gradings[i])])),
    row,
  };
}
