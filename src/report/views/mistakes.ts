import type { OverviewRow } from '../../records/overview-row.ts';
import type { RowFailure } from '../../records/row-failure.ts';
import { readDeclared } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { sayCase, sayMade } from '../sentences/class.ts';
import type { OverviewCheck } from './overview-sheet.ts';
import { viewPerson, type PersonView, type ReportPlaces } from './person.ts';
import { share } from './points.ts';

/** A mistake that several make: what to explain next week. */
export interface MistakeView {
  /** For the filter of the table. */
  readonly id: string;
  /** The sentence that its makers got. */
  readonly sentence: Words;
  readonly count: string;
  readonly percent: number;
  readonly checks: readonly { readonly title: Words; readonly count: number }[];
  readonly example: Words;
  readonly people: readonly PersonView[];
}

interface MadeMistake {
  readonly sentence: string;
  readonly rows: Set<OverviewRow>;
  readonly failures: RowFailure[];
}

/** Misconceptions by how many have them. `rows` are those that were graded, in the order of names. */
export function viewMistakes(
  rows: readonly OverviewRow[],
  checks: readonly OverviewCheck[],
  places: ReportPlaces,
): readonly MistakeView[] {
  const titles = new Map(checks.map(({ id, title }) => [id, title]));
  return [...findMistakes(rows)]
    .toSorted(([, left], [, right]) => right.rows.size - left.rows.size)
    .map(([id, { sentence, rows: makers, failures }]) => ({
      id,
      sentence: readDeclared(sentence),
      count: sayMade(makers.size),
      percent: share(makers.size, rows.length),
      checks: [...Map.groupBy(failures, ({ check }) => check)]
        .map(([check, own]) => ({
          title: readDeclared(titles.get(check) ?? check),
          count: own.length,
        }))
        .toSorted((left, right) => right.count - left.count),
      example: sayCase(pickShortest(failures)),
      people: [...makers].map((row) => viewPerson(row, places)),
    }));
}

function findMistakes(rows: readonly OverviewRow[]): ReadonlyMap<string, MadeMistake> {
  const found = new Map<string, MadeMistake>();
  for (const row of rows) {
    for (const failure of row.failures) {
      if (failure.mistake === undefined) continue;
      const { id, sentence } = failure.mistake;
      const made = found.get(id) ?? { sentence, rows: new Set(), failures: [] };
      made.rows.add(row);
      made.failures.push(failure);
      found.set(id, made);
    }
  }
  return found;
}

/** The counterexample that is read fastest, and rather one beside which the right answer stands. */
export function pickShortest(failures: readonly RowFailure[]): RowFailure {
  const lengthOf = ({ call, expected }: RowFailure) =>
    call.length + (expected === undefined ? 1000 : expected.length);
  return failures.reduce((best, failure) => (lengthOf(failure) < lengthOf(best) ? failure : best));
}
