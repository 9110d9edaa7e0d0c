import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { layout } from '../export/layout.ts';
import { writeWhole } from '../host/write-whole.ts';
import { UsageError } from '../records/errors.ts';
import { isSealed, sealText } from '../records/seal.ts';
import { snapshotFormat, type Snapshot } from '../records/snapshot.ts';

/** What runs have left of where everybody stood. */
export interface History {
  /** The number of the last. */
  readonly number: number;
  readonly last: Snapshot | undefined;
  readonly text: string | undefined;
  /** Later files, that somebody has edited: they count as not there. */
  readonly edited: readonly string[];
}

/** The last snapshot in a folder of reports. One that somebody has edited counts as not there. */
export function readHistory(out: string): History {
  const numbers = listNumbers(out);
  const number = numbers.at(-1) ?? 0;
  const edited: string[] = [];
  for (const each of numbers.toReversed()) {
    const text = readFileSync(join(out, layout.history(each)), 'utf8');
    const last = parseSnapshot(text);
    if (last !== undefined) return { number, last, text, edited };
    edited.push(layout.history(each));
  }
  return { number, last: undefined, text: undefined, edited };
}

/** Keeps a snapshot, if it is another than the last; tells which two there are to be compared. */
export function keepSnapshot(
  out: string,
  { number, text }: History,
  snapshot: Snapshot,
): { readonly old: Snapshot | undefined } {
  const sealed = sealText(JSON.stringify(snapshot));
  if (sealed !== text) writeWhole(join(out, layout.history(number + 1)), sealed);
  const numbers = listNumbers(out);
  const earlier = numbers.slice(0, -1).toReversed();
  for (const each of earlier) {
    const old = parseSnapshot(readFileSync(join(out, layout.history(each)), 'utf8'));
    if (old !== undefined) return { old };
  }
  return { old: undefined };
}

/** Files of the history that stay: the first, and the latest ones. */
const mostSnapshots = 100;

/** Removes what is so long ago that nobody asks for it: all but the first snapshot and the latest ones. */
export function pruneHistory(out: string): void {
  const [, ...later] = listNumbers(out);
  for (const number of later.slice(0, Math.max(0, later.length - mostSnapshots)))
    rmSync(join(out, layout.history(number)), { force: true });
}

/** The snapshot that somebody names: a file, or a folder of reports, which stands for its last. */
export function findSnapshot(path: string): Snapshot {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new UsageError(
      `there is no '${path}'; give a folder of reports, or a file of its history`,
    );
  const snapshot = stats.isDirectory()
    ? readHistory(path).last
    : parseSnapshot(readFileSync(path, 'utf8'));
  if (snapshot === undefined)
    throw new UsageError(
      stats.isDirectory()
        ? `there is no history in '${path}'; grade the class first`
        : `'${path}' is no file of a history, or was changed by hand`,
    );
  return snapshot;
}

function parseSnapshot(text: string): Snapshot | undefined {
  if (!isSealed(text)) return undefined;
  const snapshot = JSON.parse(text) as Snapshot;
  return snapshot.schema === snapshotFormat ? snapshot : undefined;
}

/** Remembers where the course's files are, for commands that are given the folder of the reports alone. */
export function keepPlace(out: string, desk: string): void {
  const place = relative(out, desk).split(sep).join('/');
  writeWhole(join(out, layout.place), `${JSON.stringify({ course: place })}\n`);
}

/** Where the course's files of a folder of reports are, if anybody knows. */
export function readPlace(out: string): string | undefined {
  try {
    const { course } = JSON.parse(readFileSync(join(out, layout.place), 'utf8')) as {
      readonly course: string;
    };
    return join(out, course);
  } catch {
    return undefined;
  }
}

/** The numbers of the files, in order. */
function listNumbers(out: string): readonly number[] {
  const folder = join(out, 'history');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => /^(\d{4,})\.json$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}
