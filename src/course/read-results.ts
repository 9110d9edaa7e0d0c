import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { layout } from '../export/layout.ts';
import { UsageError } from '../records/errors.ts';
import type { Result } from '../records/result.ts';
import { isSealed } from '../records/seal.ts';
import { readKnownPeople } from './aliases.ts';
import type { Nameable } from './people.ts';

/** What is needed of a result to say something about it: how somebody is called, and what they were graded for. */
export type GradedPerson = Nameable &
  Pick<Result, 'submission' | 'standing' | 'exercises' | 'points' | 'sheet' | 'grade'>;

/**
 * The results in a folder of reports, as they were written; of several attempts the one that counts, by the ids of those
 * that do. Who bears another name there is known by the own one, too. Throws a UsageError where there are none.
 */
export function readResults(
  out: string,
  counted: ReadonlySet<string> = new Set(),
): readonly GradedPerson[] {
  const aliases = readKnownPeople(out);
  const folder = join(out, 'staff');
  const ids = existsSync(folder) ? readdirSync(folder).sort() : [];
  const results = ids.flatMap((id): readonly GradedPerson[] => {
    const file = join(out, layout.staffResult(id));
    if (!existsSync(file)) return [];
    const text = readFileSync(file, 'utf8');
    // What somebody has edited is graded again by the next run.
    if (!isSealed(text)) return [];
    // Nobody but us has written it, and numbers that JSON lacks are not looked at.
    const result = JSON.parse(text) as Result;
    const { name, person } = result.submission;
    return [{ ...result, name, person: aliases.get(name)?.person ?? person }];
  });
  if (results.length === 0)
    throw new UsageError(
      `there are no results in '${out}'; grade the class first, or say with --out where its reports are`,
    );
  return results.filter(
    (each) =>
      counted.has(each.submission.id) ||
      !results.some((other) => counted.has(other.submission.id) && isSamePerson(each, other)),
  );
}

function isSamePerson(one: Nameable, other: Nameable): boolean {
  return JSON.stringify(one.person) === JSON.stringify(other.person);
}
