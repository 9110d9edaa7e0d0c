import { resolve } from 'node:path';
import process from 'node:process';
import { writeChanges } from '../export/changes.ts';
import { layout } from '../export/layout.ts';
import { writeWhole } from '../host/write-whole.ts';
import { compareSnapshots } from '../history/compare.ts';
import { findSnapshot } from '../history/keep.ts';
import { UsageError } from '../records/errors.ts';
import type { PersonChange } from '../records/changes.ts';
import { writeChangesHtml } from '../report/changes-html.ts';
import { kindWords, sayCauses, sayCheckChange, sayLineChange } from '../text/change-words.ts';
import { escapeTerminal } from '../text/terminal.ts';
import type { DiffFlags } from './flags.ts';

/** Tells what is otherwise in one grading than in another; resolves to the exit code. */
export function runDiffCommand(old: string, now: string, flags: DiffFlags): number {
  const [before, after] = [findSnapshot(resolve(old)), findSnapshot(resolve(now))];
  if (before.sheet.id !== after.sheet.id)
    throw new UsageError(
      `'${old}' is a grading of ${before.sheet.id}, and '${now}' one of ${after.sheet.id}: only gradings of one sheet can be compared`,
    );
  const changes = compareSnapshots(before, after);
  const writeLine = (line: string) => process.stdout.write(`${line}\n`);
  for (const person of changes.people) for (const line of sayPerson(person)) writeLine(line);
  writeLine(`${changes.people.length} changed, ${changes.same} as they were.`);
  if (flags.html !== undefined) {
    const page = writeChangesHtml(after.sheet.title, changes, layout.staffReport);
    writeWhole(resolve(flags.html), page);
  }
  if (flags.csv !== undefined) writeWhole(resolve(flags.csv), writeChanges(changes));
  return 0;
}

function sayPerson(person: PersonChange): readonly string[] {
  const { name, kind, old = '–', new: now = '–', causes, checks, lines } = person;
  const why = causes.length === 0 ? '' : `: ${sayCauses(causes)}`;
  const first = `${escapeTerminal(name, 60)} ${old} → ${now} (${kindWords[kind]})${why}`;
  const details = [...checks.map(sayCheckChange), ...lines.map(sayLineChange)];
  return [first, ...details.map((detail) => `    ${escapeTerminal(detail, 500)}`)];
}
