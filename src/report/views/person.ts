import { compareNames } from '../../text/people.ts';
import type { OverviewRow } from '../../records/overview-row.ts';
import { isSignedByOthers } from '../../records/signature.ts';
import type { Author, Person } from '../../records/submission.ts';

/** Somebody in the class, with the way to the report, where there is one. */
export interface PersonView {
  readonly names: string;
  readonly address: string | undefined;
}

/** Where the reports of a submission lie, from the overview's own folder, with forward slashes. */
export interface ReportPlaces {
  readonly reportOf: (id: string) => string;
  readonly studentReportOf?: (id: string) => string;
}

export function viewPerson(row: OverviewRow, { reportOf }: ReportPlaces): PersonView {
  return {
    names: namePeople(row),
    address: hasReport(row) ? writeAddress(reportOf(row.id)) : undefined,
  };
}

/** Who it is, as people say it: the platform's word goes first where somebody else has signed. */
export function namePeople({ authors, person }: Pick<OverviewRow, 'authors' | 'person'>): string {
  const names = listAuthors(person, authors).map(({ name }) => name);
  const signed = saySigned(person, authors);
  return `${names.join(', ')}${signed === undefined ? '' : ` (signed by ${signed})`}`;
}

/** Whoever a report is about: who signed it, unless the platform says otherwise. */
export function listAuthors(person: Person, authors: readonly Author[]): readonly Author[] {
  const isSigned = authors.length > 0 && !isSignedByOthers(person, authors);
  return isSigned ? authors : (person.members ?? [{ name: person.name }]);
}

/** Who signed, where that is somebody else. */
export function saySigned(person: Person, authors: readonly Author[]): string | undefined {
  if (!isSignedByOthers(person, authors)) return undefined;
  return authors.map(({ name }) => name).join(', ');
}

/** The number by which the platform or the university knows them; of teams there is none. */
export function numberPerson({ authors, person }: OverviewRow): string {
  const [author, another] = authors;
  return person.participant ?? (another === undefined ? (author?.studentId ?? '') : '');
}

export function hasReport({ state }: OverviewRow): boolean {
  return state.kind === 'graded' || state.kind === 'not-gradable';
}

/** Rows by the names of their people; whoever has the same name, by their ids. */
export function sortByName(rows: readonly OverviewRow[]): readonly OverviewRow[] {
  const named = rows.map((row) => ({ row, names: namePeople(row) }));
  return named
    .toSorted(
      (left, right) =>
        compareNames(left.names, right.names) || (left.row.id < right.row.id ? -1 : 1),
    )
    .map(({ row }) => row);
}

/** A path from the overview's folder as a relative address, whatever is in its names. */
export function writeAddress(path: string): string {
  return `./${path
    .split('/')
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join('/')}`;
}
