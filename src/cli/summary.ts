import type { WriteStream } from 'node:tty';
import { join } from 'node:path';
import Table from 'cli-table3';
import pc from 'picocolors';
import type { Batch } from '../batch/grade-batch.ts';
import { countBroken } from '../export/grades.ts';
import { layout } from '../export/layout.ts';
import type { OverviewRow } from '../records/overview-row.ts';
import { escapeTerminal } from '../text/terminal.ts';

/** A table longer than this is read in the overview, not in a terminal. */
const mostRows = 60;

/** What a run came to: the points of everybody, what went wrong, and where the reports are. */
export function printSummary(stream: WriteStream, batch: Batch, out: string): void {
  const say = (line: string) => stream.write(`${line}\n`);
  if (batch.rows.length > 0) say(formatTable(batch.rows.slice(0, mostRows)));
  if (batch.rows.length > mostRows)
    say(`… and ${batch.rows.length - mostRows} more in the overview.`);
  for (const { path, reason } of batch.leftOut)
    say(pc.yellow(`Left out: ${escapeTerminal(path)}: ${escapeTerminal(reason)}`));
  for (const { name, message } of batch.faults) {
    say(
      pc.red(
        `Could not be graded, by a fault of ours: ${escapeTerminal(name, 60)}\n  ${escapeTerminal(message, 2000)}`,
      ),
    );
  }
  const broken = batch.rows.filter((row) => countBroken(row) > 0).length;
  if (broken > 0)
    say(
      pc.red(
        `In ${count(broken, 'submission')} a check broke, by a fault of ours: the staff's reports say which.`,
      ),
    );
  const missing = batch.total - batch.rows.length - batch.faults.length;
  if (missing > 0)
    say(
      pc.yellow(
        `Stopped: ${count(missing, 'submission')} not graded yet. The same command goes on from here.`,
      ),
    );
  const kept = batch.kept > 0 ? `, ${batch.kept} of them in an earlier run` : '';
  say(`${pc.bold(count(batch.rows.length, 'submission'))} graded${kept}.`);
  say(`Overview  ${join(out, layout.overview)}`);
  say(`Grades    ${join(out, layout.grades)}`);
  say(
    `Reports   ${join(out, 'students')} to hand out, ${join(out, 'staff')} with the reference's answers`,
  );
}

function formatTable(rows: readonly OverviewRow[]): string {
  const exercises = rows[0]?.exercises.map(({ id }) => id) ?? [];
  const table = new Table({
    head: ['submission', ...exercises, 'points'].map((title) => pc.bold(title)),
    style: { head: [], border: pc.isColorSupported ? ['gray'] : [], compact: true },
    colAligns: ['left', ...exercises.map(() => 'right' as const), 'right'],
  });
  for (const row of rows) {
    const cells = row.exercises.map(({ points, isLoaded }) =>
      isLoaded ? `${points.earned}/${points.possible}` : pc.yellow('not loaded'),
    );
    table.push([
      escapeTerminal(row.name, 40),
      ...cells,
      pc.bold(`${row.points.earned}/${row.points.possible}`),
    ]);
  }
  return table.toString();
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
