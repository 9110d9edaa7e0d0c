import { measureEditDistance } from '../text/edit-distance.ts';

/**
 * Whether a file is one that only a submission has: by its name, one of `exerciseFiles`, or nearly. Other endings do
 * not count: the sheet itself is called `Exercise 9.pdf`.
 */
export function isSubmissionFile(name: string, exerciseFiles: readonly string[]): boolean {
  if (name.toLowerCase() === 'submission.json') return true;
  if (!codeEnding.test(name)) return false;
  const bare = bareName(name);
  return exerciseFiles.some((file) => measureEditDistance(bareName(file), bare, 1) <= 1);
}

const codeEnding = /\.[mc]?[tj]sx?$/i;

/** `Exercise_1 .TS` and `exercise-1.js` are both meant as `exercise1.ts`. */
function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(codeEnding, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
