import { resolve } from 'node:path';
import process from 'node:process';
import { formatChanges } from '../export/changes.ts';
import { layout } from '../export/layout.ts';
import { writeWhole } from '../export/write.ts';
import { compareSnapshots } from '../history/compare.ts';
import { findSnapshot } from '../history/keep.ts';
import type { PersonChange } from '../records/changes.ts';
import { renderChangesHtml } from '../report/changes-html.ts';
import { kindWords, tellCauses, tellCheckChange, tellLineChange } from '../text/change-words.ts';
import { escapeTerminal } from '../text/terminal.ts';
import type { DiffFlags } from './flags.ts';

/** Tells what is otherwise in one grading than in another; resolves to the exit code. */
export function runDiffCommand(old: string, now: string, flags: DiffFlags): number {
  const [before, after] = [findSnapshot(resolve(old)), findSnapshot(resolve(now))];
  const changes = compareSnapshots(before, after);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  for (const person of changes.people) for (const line of tellPerson(person)) say(line);
  say(`${changes.people.length} changed, ${changes.same} as they were.`);
  if (flags.html !== undefined) {
    const page = renderChangesHtml(after.sheet.title, changes, layout.staffReport);
    writeWhole(resolve(flags.html), page);
  }
  if (flags.csv !== undefined) writeWhole(resolve(flags.csv), formatChanges(changes));
  return 0;
}

function tellPerson(person: PersonChange): readonly string[] {
  const { name, kind, old = '–', new: now = '–', causes, checks, lines } = person;
  const why = causes.length === 0 ? '' : `: ${tellCauses(causes)}`;
  const first = `${escapeTerminal(name, 60)} ${old} → ${now} (${kindWords[kind]})${why}`;
  const details = [...checks.map(tellCheckChange), ...lines.map(tellLineChange)];
  return [first, ...details.map((detail) => `    ${escapeTerminal(detail, 500)}`)];
}
