import courseSchema from '../records/schemas/course.schema.json' with { type: 'json' };
import type { Problem } from '../records/validate.ts';
import type { Course } from '../records/course.ts';
import type { Sheet } from '../records/sheet.ts';
import { isZone, readMoment } from './moment.ts';
import { readJsonFile, refuseFile } from './read-file.ts';

/** The course that a file describes; nothing where it is not there. Throws a UsageError that names every mistake. */
export function readCourse(file: string): Course | undefined {
  const value = readJsonFile(file, courseSchema);
  if (value === undefined) return undefined;
  // The schema describes exactly this type.
  const course = value as Course;
  refuseFile(file, findMistakes(course));
  return course;
}

/** Throws a UsageError where a course speaks of exercises that its sheet has not. */
export function checkCourse(file: string, { bonus }: Course, sheet: Sheet): void {
  const known = sheet.exercises.map(({ id }) => id);
  const problems = (bonus?.exercises ?? []).flatMap((id, at): readonly Problem[] =>
    known.includes(id)
      ? []
      : [{ path: `/bonus/exercises/${at}`, reason: `must be one of ${known.join(', ')}` }],
  );
  refuseFile(file, problems);
}

/** What no schema can say. */
function findMistakes(course: Course): readonly Problem[] {
  const { zone = 'UTC', deadline, extensions = [], scale = [] } = course;
  return [
    ...(isZone(zone) ? [] : [{ path: '/zone', reason: 'is no time zone; Europe/Berlin is one' }]),
    ...findNeeds(course),
    ...findNoMoment('/deadline', deadline, zone),
    ...extensions.flatMap(({ until }, at) => findNoMoment(`/extensions/${at}/until`, until, zone)),
    ...scale.flatMap(({ from }, at) => {
      const above = scale[at - 1]?.from ?? Infinity;
      return from < above
        ? []
        : [{ path: `/scale/${at}/from`, reason: 'must be less than in the step before it' }];
    }),
    ...(scale.length > 0 && scale.at(-1)?.from !== 0
      ? [{ path: `/scale/${scale.length - 1}/from`, reason: 'must be 0 in the last step' }]
      : []),
    ...findLongNumbers(course),
    ...findRepeated(course),
  ];
}

function findNeeds({ zone, deadline, late, extensions = [] }: Course): readonly Problem[] {
  const isAsked = late !== undefined || extensions.length > 0;
  return [
    ...(isAsked && deadline === undefined
      ? [{ path: '/deadline', reason: 'is missing, and nothing is late without it' }]
      : []),
    ...(deadline !== undefined && zone === undefined
      ? [{ path: '/zone', reason: 'is missing: by which clock is the deadline meant?' }]
      : []),
  ];
}

function findNoMoment(path: string, text: string | undefined, zone: string): readonly Problem[] {
  if (text === undefined || !isZone(zone) || readMoment(text, zone) !== undefined) return [];
  return [{ path, reason: `there is no ${text} by the clock of ${zone}` }];
}

/** Nobody has two extensions, is in two groups, or has two attempts that count. */
function findRepeated({
  groups = [],
  attempt = 'last',
  extensions = [],
}: Course): readonly Problem[] {
  const chosen = typeof attempt === 'string' ? [] : attempt;
  return [
    ...repeats(
      extensions.map(({ person }, at) => [person, `/extensions/${at}/person`]),
      'has an extension already',
    ),
    ...repeats(
      groups.map(({ name }, at) => [name, `/groups/${at}/name`]),
      'is the name of another group, too',
    ),
    ...repeats(
      groups.flatMap(({ members }, at) =>
        members.map((member, number) => [member, `/groups/${at}/members/${number}`] as const),
      ),
      'is in a group already',
    ),
    ...repeats(
      chosen.map(({ person }, at) => [person, `/attempt/${at}/person`]),
      'has a chosen attempt already',
    ),
  ];
}

function repeats(
  entries: readonly (readonly [name: string, path: string])[],
  reason: string,
): readonly Problem[] {
  const known = new Set<string>();
  return entries.flatMap(([name, path]) => {
    const key = name.normalize('NFKC').toLowerCase().trim();
    if (known.has(key)) return [{ path, reason }];
    known.add(key);
    return [];
  });
}

function findLongNumbers({ late, bonus, scale = [] }: Course): readonly Problem[] {
  const amounts: readonly (readonly [string, number | undefined])[] = [
    ['/late/perStartedDay/points', late?.perStartedDay?.points],
    ['/late/perStartedDay/percent', late?.perStartedDay?.percent],
    ['/bonus/most', bonus?.most],
    ...scale.map(({ from }, at) => [`/scale/${at}/from`, from] as const),
  ];
  return amounts
    .filter(([, amount]) => amount !== undefined && !isShort(amount))
    .map(([path]) => ({ path, reason: 'must have at most two decimals' }));
}

/** Amounts of points are read by their digits. */
export function isShort(amount: number): boolean {
  return /^-?\d+(?:\.\d{1,2})?$/.test(String(amount));
}
