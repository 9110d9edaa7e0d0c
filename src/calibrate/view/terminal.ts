import type { WriteStream } from 'node:tty';
import Table from 'cli-table3';
import type { Style } from '../../text/style.ts';
import { escapeTerminal } from '../../text/terminal.ts';
import type { CalibrationView, ExerciseFindingsView, MutantView } from './view.ts';

/** Violations of one promise that are shown; the page has them all. */
const mostShown = 12;

/** What a calibration came to: checks, survivors, the programs that are hardest to catch, and every promise. */
export function writeCalibration(
  stream: WriteStream,
  style: Style,
  view: CalibrationView,
  page: string,
): void {
  const { paint } = style;
  const writeLine = (line = '') => stream.write(`${line}\n`);
  writeLine(paint(`${view.sheet}, calibrated (${view.form}, seed ${view.seed})`, 'bold'));
  for (const exercise of view.exercises) writeLine(`\n${writeChecks(exercise, style)}`);

  for (const line of view.legend) writeLine(paint(line, 'dim'));

  const { mutants, right, wrong } = view;
  const gradings = right.reduce((sum, program) => sum + program.gradings, 0);
  writeLine();
  writeLine(
    `${paint(`${mutants.total} mutants`, 'bold')}: ${mutants.caught} caught, ${mutants.equivalent.length} equivalent, ${mutants.survivors.length} survived`,
  );
  for (const survivor of mutants.survivors) writeMutant(writeLine, style, survivor);
  writeLine(
    `${paint(`${right.length} right programs`, 'bold')}: ${right.filter(({ problems }) => problems.length === 0).length} with all points, in ${gradings} gradings of an exercise`,
  );
  writeLine(
    `${paint(`${wrong.total} wrong programs`, 'bold')}: ${wrong.caught} caught; the mistake is named rightly in ${wrong.named}, wrongly in ${wrong.misnamed}, not in ${wrong.unnamed}`,
  );

  const [rarest] = view.rarest;
  if (rarest !== undefined) {
    writeLine(
      `Hardest to catch: ${rarest.program}, missed in one grading with a chance of ${rarest.missed} (${rarest.missedByChance} by random inputs alone)`,
    );
    for (const line of rarest.checks) writeLine(paint(`  ${line}`, 'dim'));
    writeLine(paint(`  ${view.chances}`, 'dim'));
  }
  writeLine();
  for (const { sentence, holds, violations } of view.promises) {
    writeLine(`${holds ? paint('✓', 'green') : paint('✗', 'red')} ${sentence}`);
    for (const line of violations.slice(0, mostShown))
      writeLine(`    ${escapeTerminal(line, 200)}`);
    if (violations.length > mostShown) writeLine(`    … and ${violations.length - mostShown} more`);
  }
  if (view.warnings.length > 0)
    writeLine(paint(`${view.warnings.length} warnings: the page lists them.`, 'yellow'));
  writeLine();
  writeLine(view.holds ? paint(view.verdict, 'green') : paint(view.verdict, 'red'));
  writeLine(`Report  ${page}`);
}

function writeChecks({ id, checks }: ExerciseFindingsView, { paint, colours }: Style): string {
  const head = ['points', 'runs', 'ms', 'mutants', 'alone', 'wrong', 'alone'];
  const table = new Table({
    head: [id, ...head, ''].map((title) => paint(title, 'bold')),
    style: { head: [], border: colours === 'none' ? [] : ['gray'], compact: true },
    colAligns: ['left', ...head.map(() => 'right' as const), 'left'],
  });
  for (const check of checks) {
    const { name, points, runs, cpu, mutants, mutantsAlone, wrong, wrongAlone } = check;
    table.push([
      name,
      points,
      runs,
      cpu,
      mutants,
      mutantsAlone,
      wrong,
      wrongAlone,
      paint(check.remarks, 'yellow'),
    ]);
  }
  return table.toString();
}

function writeMutant(
  writeLine: (line: string) => void,
  { paint }: Style,
  mutant: MutantView,
): void {
  writeLine(`  ${mutant.place} ${mutant.mutator}: ${mutant.note}`);
  for (const line of mutant.before)
    writeLine(paint(`    - ${escapeTerminal(line.trim(), 160)}`, 'red'));
  for (const line of mutant.after)
    writeLine(paint(`    + ${escapeTerminal(line.trim(), 160)}`, 'green'));
}
