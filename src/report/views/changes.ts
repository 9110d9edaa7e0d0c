import type { Changes, PersonChange } from '../../records/changes.ts';
import { sayCauses, sayCheckChange, sayLineChange } from '../../text/change-words.ts';
import { sayMore, saySameCount } from '../sentences/class.ts';
import { readDeclared, writePlainly, type Words } from '../../text/words.ts';
import { writeAddress } from './person.ts';

/** What is otherwise after a run: those whose points fell come first. */
export interface ChangesView {
  readonly sheet: Words;
  readonly pageTitle: string;
  readonly versions: string;
  readonly summary: string;
  readonly groups: readonly {
    readonly heading: string;
    readonly note?: string;
    readonly isGrave: boolean;
    readonly people: readonly PersonChangeView[];
  }[];
}

export interface PersonChangeView {
  readonly name: string;
  readonly participant: string;
  readonly address?: string;
  readonly old: string;
  readonly new: string;
  readonly held?: string;
  readonly causes: string;
  /** Checks and what came besides, a line each; of many the first ones, and the others behind a fold. */
  readonly lines: readonly string[];
  readonly more?: { readonly summary: string; readonly lines: readonly string[] };
}

/** `changes` is left out where there is nothing to compare a run with. */
export function viewChanges(
  title: string,
  changes: Changes | undefined,
  reportOf: (id: string) => string,
): ChangesView {
  const sheet = readDeclared(title);
  const told = { sheet, pageTitle: writePlainly(sheet) };
  if (changes === undefined)
    return {
      ...told,
      versions: '',
      summary: 'This is the first grading: there is nothing to compare it with.',
      groups: [],
    };
  const { people, same } = changes;
  return {
    ...told,
    versions:
      changes.sheet.old === changes.sheet.new
        ? `Version ${changes.sheet.new}, as before`
        : `From version ${changes.sheet.old} to ${changes.sheet.new}`,
    summary: saySameCount(people.length, same),
    groups: groupings.flatMap(({ kind, heading, isGrave, note }) => {
      const own = people.filter((person) => person.kind === kind);
      if (own.length === 0) return [];
      const isHeld = own.some(({ held }) => held !== undefined);
      return [
        {
          heading: `${heading} (${own.length})`,
          isGrave,
          ...(note !== undefined && isHeld && { note }),
          people: own.map((person) => viewPerson(person, reportOf)),
        },
      ];
    }),
  };
}

interface Grouping {
  readonly kind: PersonChange['kind'];
  readonly heading: string;
  readonly isGrave: boolean;
  readonly note?: string;
}

const groupings: readonly Grouping[] = [
  {
    kind: 'fell',
    heading: 'Points that fell',
    isGrave: true,
    note: 'Not published: the grade book keeps the points from before, until the class is graded with --allow-lower.',
  },
  { kind: 'rose', heading: 'Points that rose', isGrave: false },
  { kind: 'even', heading: 'The same points, made otherwise', isGrave: false },
  { kind: 'joined', heading: 'New in the class', isGrave: false },
  { kind: 'left', heading: 'No longer in the class', isGrave: false },
];

function viewPerson(person: PersonChange, reportOf: (id: string) => string): PersonChangeView {
  const { id, name, participant, kind, old, new: now, held, causes, checks, lines } = person;
  return {
    name,
    participant: participant ?? '',
    ...(kind !== 'left' && { address: writeAddress(reportOf(id)) }),
    old: old ?? '–',
    new: now ?? '–',
    ...(held !== undefined && { held }),
    causes: sayCauses(causes),
    ...foldLines([...lines.map(sayLineChange), ...sayChecks(checks, causes)]),
  };
}

/** Lines that are read without a click. */
const mostLines = 6;

function foldLines(all: readonly string[]): Pick<PersonChangeView, 'lines' | 'more'> {
  if (all.length <= mostLines + 1) return { lines: all };
  const more = all.slice(mostLines);
  return {
    lines: all.slice(0, mostLines),
    more: { summary: sayMore(more.length, 'change'), lines: more },
  };
}

/** What stands under "Why" already is not said again of each check. */
function sayChecks(checks: PersonChange['checks'], causes: PersonChange['causes']) {
  const all = JSON.stringify(causes);
  return checks.map((check) =>
    sayCheckChange(JSON.stringify(check.causes) === all ? { ...check, causes: [] } : check),
  );
}
