import { dirname, join } from 'node:path';
import type { Adjustment } from '../records/adjustment.ts';
import type { Appeal } from '../records/appeal.ts';
import type { AttentionItem } from '../records/attention.ts';
import { courseFiles, type AttemptChoice, type Course } from '../records/course.ts';
import { UsageError } from '../records/errors.ts';
import type { Ruling } from '../records/ruling.ts';
import type { TeamMember } from '../records/submission.ts';
import type { Sheet } from '../records/sheet.ts';
import { readAppeals } from './appeals.ts';
import { readAdjustments } from './adjustments.ts';
import { judgeLateness, saySubmitted, type SubmissionTime } from './due.ts';
import { chooseAttempt, findGroups, findOtherTeams } from './handing.ts';
import { findNear, isMeant, type Nameable } from './people.ts';
import { checkCourse, readCourse } from './read-course.ts';

/** What a course has to say about its class: its policy, and what persons have written down. */
export interface Desk {
  /** Where its files are. */
  readonly folder: string;
  readonly file: string;
  /** Nothing where there is no course file. */
  readonly course: Course | undefined;
  readonly adjustments: readonly Adjustment[];
  /** Throws a UsageError where the course speaks of what the sheet has not. */
  check(sheet: Sheet): void;
  /** Which attempts count, and who hands in together. */
  readonly handing: {
    readonly choose: (attempts: readonly Nameable[]) => AttemptChoice;
    readonly findGroups: <Handed extends Nameable>(
      handed: readonly Handed[],
    ) => ReadonlyMap<Handed, { readonly name: string; readonly members: readonly TeamMember[] }>;
  };
  /** What decides on somebody's grade besides the checks; nothing where nothing does. */
  rule(who: Nameable, time: SubmissionTime | undefined): Ruling | undefined;
  /** Names in the files of the course that mean nobody in the class, or more than one. */
  findStrayNames(everybody: readonly Nameable[]): readonly AttentionItem[];
}

/**
 * Reads what lies beside the submissions, or in the folder of the course file that is named. Throws a UsageError where a
 * file is wrong, or is named and not there.
 */
export function openDesk(folder: string, named?: string): Desk {
  const file = named ?? join(folder, courseFiles.course);
  const course = readCourse(file);
  if (named !== undefined && course === undefined)
    throw new UsageError(`there is no course file '${named}'; leave --course away, or write one`);
  const place = named === undefined ? folder : dirname(named);
  const adjustments = readAdjustments(join(place, courseFiles.adjustments));
  const appeals = readAppeals(join(place, courseFiles.appeals));
  return {
    folder: place,
    file,
    course,
    adjustments,
    check: (sheet) => {
      if (course !== undefined) checkCourse(file, course, sheet);
    },
    handing: {
      choose: (attempts) => chooseAttempt(course ?? {}, attempts),
      findGroups: (handed) => findGroups(course ?? {}, handed),
    },
    rule: (who, time) => ruleOn({ course, adjustments, appeals }, who, time),
    findStrayNames: (everybody) => [
      ...findStrays(adjustments.map(nameGiven), everybody, courseFiles.adjustments),
      ...findStrays(listNames(course), everybody, courseFiles.course),
      ...findOtherTeams(course ?? {}, everybody),
    ],
  };
}

/** The number decides, where there is one: names repeat. */
export function isGivenTo(
  { person, participant }: Pick<Adjustment, 'person' | 'participant'>,
  who: Nameable,
): boolean {
  if (participant === undefined || who.person.members !== undefined)
    return isMeant(participant ?? person, who);
  return participant === who.person.participant;
}

interface Papers extends Pick<Desk, 'course' | 'adjustments'> {
  readonly appeals: readonly Appeal[];
}

function ruleOn(
  { course, adjustments, appeals }: Papers,
  who: Nameable,
  time: SubmissionTime | undefined,
): Ruling | undefined {
  const own = adjustments.filter((given) => isGivenTo(given, who));
  const asked = appeals.filter((appeal) => isGivenTo(appeal, who));
  if (course === undefined && own.length === 0 && asked.length === 0) return undefined;
  const { bonus, rounding, scale, questionsTo } = course ?? {};
  const submitted = saySubmitted(course ?? {}, time);
  const late = course === undefined ? undefined : judgeLateness(course, who, time);
  return {
    ...(bonus !== undefined && { bonus }),
    ...(late !== undefined && { late }),
    ...(rounding !== undefined && { rounding }),
    ...(scale !== undefined && { scale }),
    ...(submitted !== undefined && { submitted }),
    ...(questionsTo !== undefined && { questionsTo }),
    adjustments: own,
    ...(asked.length > 0 && { appeals: asked }),
  };
}

function nameGiven({ person, participant }: Adjustment): string {
  return participant ?? person;
}

/** Members of groups need not hand in anything themselves. */
function listNames({ extensions = [], attempt = 'last' }: Course = {}): readonly string[] {
  const chosen = typeof attempt === 'string' ? [] : attempt;
  return [...extensions, ...chosen].map(({ person }) => person);
}

function findStrays(
  names: readonly string[],
  everybody: readonly Nameable[],
  file: string,
): readonly AttentionItem[] {
  return [...new Set(names)].flatMap((name): readonly AttentionItem[] => {
    const meant = everybody.filter((who) => isMeant(name, who));
    // Attempts of one person are one.
    const people = new Set(
      meant.map(({ person }) => person.group ?? person.participant ?? person.name),
    );
    if (people.size === 1) return [];
    const item = { kind: 'unknown-person', person: name } as const;
    if (people.size > 1)
      return [
        {
          ...item,
          what: `${file} means ${people.size} persons by this name`,
          reason: '',
          todo: 'write the number of the participant',
        },
      ];
    const near = findNear(name, everybody).slice(0, 3).join(', ');
    return [
      {
        ...item,
        what: `${file} speaks of nobody in this class`,
        reason: near === '' ? '' : `near to it: ${near}`,
        todo: 'correct the name, or leave it if they are to come',
      },
    ];
  });
}
