import type { ExhibitResult } from '../records/result.ts';
import type { Session } from '../records/session.ts';
import type { Exercise, Exhibit } from '../records/sheet.ts';
import { readAnswer } from './compare.ts';
import type { CheckContext } from './context.ts';
import { remember } from './remember.ts';

/** The picture of the reference, and what is shown of it. */
interface Standard {
  readonly exact: readonly number[];
  readonly shown: readonly number[];
}

/** Takes the pictures that the report shows, whatever the verdicts are; a submission that gives none gets the frame. */
export async function takeExhibits(
  exercise: Exercise,
  session: Session,
  context: CheckContext,
  strikes: ReadonlyMap<string, readonly string[]>,
): Promise<readonly ExhibitResult[]> {
  const results: ExhibitResult[] = [];
  for (const exhibit of exercise.exhibits ?? []) {
    const { id, title, shape, image } = exhibit;
    const standard = standardOf(exhibit);
    const frame = { id, title, shape, image, expected: standard.shown };
    const actual = strikes.has(exhibit.export)
      ? undefined
      : await takePicture(exhibit, session, context);
    results.push(
      actual === undefined ? frame : { ...frame, actual: roundAnswer(actual, standard) },
    );
  }
  return results;
}

async function takePicture(
  exhibit: Exhibit,
  session: Session,
  context: CheckContext,
): Promise<readonly number[] | undefined> {
  const { loaded } = session;
  if (
    loaded.kind !== 'loaded' ||
    !loaded.exports.includes(exhibit.export) ||
    context.deaths.has(exhibit.id)
  )
    return undefined;
  context.announce(exhibit.id);
  const call = { kind: 'call', path: [exhibit.export], args: exhibit.args } as const;
  const done = await session.call({ calls: [call] });
  const outcome = done.kind === 'done' ? done.outcomes[0] : undefined;
  if (outcome?.kind !== 'returned') return undefined;
  const answer = readAnswer(outcome.value, {
    kind: 'vector',
    length: exhibit.shape[0] * exhibit.shape[1],
  });
  return answer?.numbers;
}

const standardOf = remember((exhibit: Exhibit): Standard => {
  const exact = exhibit.expected();
  return { exact, shown: exact.map(round) };
});

/** An answer that is shown as the reference's is the same list, so that it is painted and written down once for a class. */
function roundAnswer(actual: readonly number[], { exact, shown }: Standard): readonly number[] {
  const rounded = actual.map((entry, i) => (entry === exact[i] ? (shown[i] ?? NaN) : round(entry)));
  return rounded.every((entry, i) => Object.is(entry, shown[i])) ? shown : rounded;
}

/** A picture needs no more than four digits, and a result file of a class is kept small. */
function round(entry: number): number {
  return Number(entry.toPrecision(4));
}
