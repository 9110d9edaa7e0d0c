import { join } from 'node:path';
import { writeChanges } from '../export/changes.ts';
import { layout } from '../export/layout.ts';
import { writeWhole } from '../host/write-whole.ts';
import { compareSnapshots } from '../history/compare.ts';
import { keepSnapshot, pruneHistory, readHistory } from '../history/keep.ts';
import { takeSnapshot } from '../history/take-snapshot.ts';
import type { Changes } from '../records/changes.ts';
import type { OverviewRow } from '../records/overview-row.ts';
import type { Sheet } from '../records/sheet.ts';
import type { PersonStanding, Snapshot } from '../records/snapshot.ts';
import { writeChangesHtml } from '../report/changes-html.ts';

export interface HistoryOptions {
  readonly out: string;
  readonly sheet: Sheet;
  readonly seed: number;
  readonly allowLower: boolean;
  /** Whether others of the class were left out on purpose: they are not gone. */
  readonly isPart: boolean;
}

/** What a run changed. */
export interface WrittenHistory {
  readonly changes?: Changes;
  /** Files of the history that somebody has changed: what they say is not believed. */
  readonly edited: readonly string[];
  /** Where everybody stands, by the submission's id. */
  readonly standings: ReadonlyMap<string, PersonStanding>;
}

/** Keeps where everybody stands, and writes what is otherwise than before; not where a run was stopped on the way, or is about a part. */
export function writeHistory(
  rows: readonly OverviewRow[],
  { out, sheet, seed, allowLower, isPart }: HistoryOptions,
): WrittenHistory {
  const history = readHistory(out);
  // What was graded here of another sheet says nothing about this one.
  const isOwn = (snapshot: Snapshot | undefined) => snapshot?.sheet.id === sheet.id;
  const snapshot = takeSnapshot(rows, {
    sheet,
    seed,
    before: isOwn(history.last) ? history.last : undefined,
    allowLower,
  });
  const standings = new Map(snapshot.people.map((person) => [person.report ?? person.id, person]));
  if (isPart || rows.some(({ state }) => state.kind === 'not-yet'))
    return { standings, edited: history.edited };
  const { old } = keepSnapshot(out, history, snapshot);
  const changes = old === undefined || !isOwn(old) ? undefined : compareSnapshots(old, snapshot);
  const page = writeChangesHtml(sheet.title, changes, layout.staffReport, `./${layout.overview}`);
  writeWhole(join(out, layout.changesPage), page);
  const none = { sheet: { title: sheet.title, old: '', new: '' }, people: [], same: 0 };
  writeWhole(join(out, layout.changesTable), writeChanges(changes ?? none));
  pruneHistory(out);
  return { ...(changes !== undefined && { changes }), standings, edited: history.edited };
}
