import { saySum } from '../text/grade-sum.ts';
import { count } from '../text/counting.ts';
import type { WriteStream } from 'node:tty';
import { join } from 'node:path';
import type { Batch } from '../batch/grade-batch.ts';
import { mergeParticipants } from '../export/grades.ts';
import { layout } from '../export/layout.ts';
import { countBroken, isGraded, type OverviewRow } from '../records/overview-row.ts';
import { attentionKinds, type AttentionItem } from '../records/attention.ts';
import { attentionWords } from '../text/attention-words.ts';
import { sayBook } from './say-book.ts';
import { writePointsTable, mostRows } from './points-table.ts';
import { kindWords } from '../text/change-words.ts';
import type { Style } from '../text/style.ts';
import { escapeTerminal } from '../text/terminal.ts';

/** Where a class typed text beside its files, everybody is merged. */
const mostMerged = 5;

/** Points that a course or a person has changed. */
const mostSums = 10;

/** Names in a sentence. */
const mostNames = 20;

/** What a run came to: the points of everybody, what went wrong, and where the reports are. */
export function writeBatchSummary(
  stream: Pick<WriteStream, 'write'> & { readonly columns?: number },
  style: Style,
  batch: Batch,
  out: string,
): void {
  const { paint } = style;
  const writeLine = (line: string) => stream.write(`${line}\n`);
  if (batch.rows.length > 0) writeLine(writePointsTable(batch.rows, style, stream.columns ?? 80));
  if (batch.rows.length > mostRows)
    writeLine(`… and ${batch.rows.length - mostRows} more in the overview.`);
  for (const line of saySums(batch.rows)) writeLine(line);
  for (const line of sayMerged(batch.rows)) writeLine(paint(line, 'yellow'));
  if (batch.edited.length > 0) writeLine(paint(sayEdited(batch.edited), 'red'));
  if (batch.notOurs.length > 0) writeLine(paint(sayNotOurs(batch.notOurs), 'red'));
  for (const { name, message } of batch.faults) {
    writeLine(
      paint(
        `Could not be graded, by a fault of ours: ${escapeTerminal(name, 60)}\n  ${escapeTerminal(message, 2000)}`,
        'red',
      ),
    );
  }
  const broken = batch.rows.filter((row) => countBroken(row) > 0).length;
  if (broken > 0)
    writeLine(
      paint(
        `In ${count(broken, 'submission')} a check broke, by a fault of ours: the staff's reports say which.`,
        'red',
      ),
    );
  const kept = batch.kept > 0 ? `, ${batch.kept} of them in an earlier run` : '';
  const graded = batch.rows.filter(isGraded).length;
  writeLine(`${paint(count(graded, 'submission'), 'bold')} graded${kept}.`);
  for (const line of sayAttention(batch.attention, style)) writeLine(line);
  writeLine(`Overview  ${join(out, layout.overview)}`);
  writeLine(`Grades    ${join(out, layout.grades)}`);
  for (const line of sayBook(batch.book, out)) writeLine(line);
  for (const line of sayChanges(batch, out)) writeLine(line);
  writeLine(
    `Reports   ${join(out, 'students')} to hand out, ${join(out, 'staff')} with the reference's answers`,
  );
}

/** How points came about that are not those of the checks: no adjustment hides in a sum. */
function saySums(rows: readonly OverviewRow[]): readonly string[] {
  const changed = rows.filter(({ grade }) => grade !== undefined && grade.lines.length > 0);
  const lines = changed.slice(0, mostSums).flatMap(({ person, grade }) => {
    if (grade === undefined) return [];
    return [`${escapeTerminal(person.name, 40)}: ${escapeTerminal(saySum(grade), 300)}`];
  });
  const more = changed.length - lines.length;
  return more > 0 ? [...lines, `… and ${count(more, 'more such sum')} in the overview.`] : lines;
}

/** Who moved since the run before, in numbers. */
function sayChanges({ changes }: Batch, out: string): readonly string[] {
  if (changes === undefined || changes.people.length === 0) return [];
  const kinds = Map.groupBy(changes.people, ({ kind }) => kindWords[kind]);
  const counts = [...kinds].map(([words, people]) => `${people.length} ${words}`).join(', ');
  return [`Changes   ${join(out, layout.changesPage)}: ${counts}`];
}

/** Which folders the CSV has one row for. */
function sayMerged(rows: readonly OverviewRow[]): readonly string[] {
  const { merged } = mergeParticipants(rows);
  const lines = merged.slice(0, mostMerged).map(({ kept, others }) => {
    const names = others.map(({ name }) => escapeTerminal(name)).join(', ');
    return `One row in the CSV, as they are of one participant: ${escapeTerminal(kept.name)} (its points), ${names}`;
  });
  const more = merged.length - lines.length;
  return more > 0 ? [...lines, `… and so for ${count(more, 'more participant')}.`] : lines;
}

/** How much of each kind needs a person; who it is stands in the overview. */
function sayAttention(items: readonly AttentionItem[], { paint }: Style): readonly string[] {
  if (items.length === 0) return [];
  const lines = attentionKinds.flatMap((kind) => {
    const number = items.filter((item) => item.kind === kind).length;
    const { words, tone } = attentionWords[kind];
    return number === 0 ? [] : [`  ${paint(`${String(number).padStart(4)}  ${words}`, tone)}`];
  });
  return ['What needs you, one by one at the top of the overview:', ...lines];
}

function sayEdited(names: readonly string[]): string {
  const [files, they] =
    names.length === 1 ? ['The result file', 'it'] : ['The result files', 'they'];
  return `${files} of ${listNames(names)} had been changed by hand: what ${they} said was not believed, and is made again.`;
}

function sayNotOurs(files: readonly string[]): string {
  const they = files.length === 1 ? 'it says was' : 'they say was';
  return `Changed by hand since a run had written ${files.length === 1 ? 'it' : 'them'}: ${listNames(files)}. What ${they} not believed.`;
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).map((name) => escapeTerminal(name, 60));
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return shown.join(', ') + more;
}
