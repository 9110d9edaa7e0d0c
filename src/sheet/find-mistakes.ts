import type { Check, Exercise, Sheet } from '../records/sheet.ts';

/** What no sheet can mean, in sentences: checks that can never pass, points that nobody can reach. */
export function findMistakes({ exercises }: Sheet): readonly string[] {
  const ids = exercises.flatMap(({ id, checks, exhibits = [] }) => [
    id,
    ...[...checks, ...exhibits].map((part) => part.id),
  ]);
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
  return [
    ...twice.map((id) => `two things are called ${id}`),
    ...exercises.flatMap(findMistakesIn),
  ];
}

function findMistakesIn({ id, points, checks }: Exercise): readonly string[] {
  const sum = checks.reduce((total, check) => total + check.points, 0);
  const mistakes = checks.flatMap((check, i) => findMistakesOf(check, checks.slice(0, i)));
  return sum === points
    ? mistakes
    : [...mistakes, `${id} is worth ${points} points, and its checks ${sum}`];
}

function findMistakesOf(check: Check, earlier: readonly Check[]): readonly string[] {
  const known = new Set(earlier.map(({ id }) => id));
  const lost = (check.needs ?? []).filter((id) => !known.has(id));
  return [
    ...lost.map((id) => `${check.id} needs ${id}, which is no earlier check of its exercise`),
    ...(Number.isInteger(check.points) && check.points >= 0
      ? []
      : [`${check.id} is worth ${check.points}, which is no whole number of points`]),
  ];
}
