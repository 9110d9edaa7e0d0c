import type { Grade } from '../records/grade.ts';

/**
 * How points came about, in one line of plain text: `88 + 2 (the sign was right) - 9 (2 days late: …)`. What a
 * person gave never hides in a sum. The reasons are a person's words, not to be trusted anywhere they are shown.
 */
export function saySum({ checked, lines, points }: Grade): string {
  const terms = lines.map((line) => `${line.points.replace(/^([+-])/, '$1 ')} (${line.reason})`);
  if (points === undefined) {
    const reasons = lines.map(({ reason }) => reason).join('; ');
    return reasons === '' ? 'no grade' : `no grade (${reasons})`;
  }
  return [terms.length === 0 ? points : String(checked), ...terms].join(' ');
}

/** The same without the reasons, which a narrow column has no room for: `88 + 2 - 9`; nothing where there is but one term. */
export function sayTerms({ checked, lines, points }: Partial<Grade> = {}): string {
  if (points === undefined || lines === undefined || lines.length === 0) return '';
  return [checked, ...lines.map((line) => line.points.replace(/^([+-])/, '$1 '))].join(' ');
}
