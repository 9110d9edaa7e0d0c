import type { WriteStream } from 'node:tty';
import Table from 'cli-table3';
import type { Style } from '../../text/style.ts';
import { escapeTerminal } from '../../text/terminal.ts';
import type { CalibrationView, ExerciseFindingsView, MutantView } from './view.ts';

/** Violations of one promise that are shown; the page has them all. */
const mostShown = 12;

/** What a calibration came to: checks, survivors, the programs that are hardest to catch, and every promise. */
export function printCalibration(
  stream: WriteStream,
  style: Style,
  view: CalibrationView,
  page: string,
): void {
  const { paint } = style;
  const say = (line = '') => stream.write(`${line}\n`);
  say(paint(`${view.sheet}, calibrated (${view.form}, seed ${view.seed})`, 'bold'));
  for (const exercise of view.exercises) say(`\n${formatChecks(exercise, style)}`);

  for (const line of view.legend) say(paint(line, 'dim'));

  const { mutants, right, wrong } = view;
  const gradings = right.reduce((sum, program) => sum + program.gradings, 0);
  say();
  say(
    `${paint(`${mutants.total} mutants`, 'bold')}: ${mutants.caught} caught, ${mutants.equivalent.length} equivalent, ${mutants.survivors.length} survived`,
  );
  for (const survivor of mutants.survivors) printMutant(say, style, survivor);
  say(
    `${paint(`${right.length} right programs`, 'bold')}: ${right.filter(({ problems }) => problems.length === 0).length} with all points, in ${gradings} gradings of an exercise`,
  );
  say(
    `${paint(`${wrong.total} wrong programs`, 'bold')}: ${wrong.caught} caught; the mistake is named rightly in ${wrong.named}, wrongly in ${wrong.misnamed}, not in ${wrong.unnamed}`,
  );

  const [rarest] = view.rarest;
  if (rarest !== undefined) {
    say(
      `Hardest to catch: ${rarest.program}, missed in one grading with a chance of ${rarest.missed} (${rarest.missedByChance} by random inputs alone)`,
    );
    for (const line of rarest.checks) say(paint(`  ${line}`, 'dim'));
    say(paint(`  ${view.chances}`, 'dim'));
  }
  say();
  for (const { sentence, holds, violations } of view.promises) {
    say(`${holds ? paint('✓', 'green') : paint('✗', 'red')} ${sentence}`);
    for (const line of violations.slice(0, mostShown)) say(`    ${escapeTerminal(line, 200)}`);
    if (violations.length > mostShown) say(`    … and ${violations.length - mostShown} more`);
  }
  if (view.warnings.length > 0)
    say(paint(`${view.warnings.length} warnings: the page lists them.`, 'yellow'));
  say();
  say(view.holds ? paint(view.verdict, 'green') : paint(view.verdict, 'red'));
  say(`Report  ${page}`);
}

function formatChecks({ id, checks }: ExerciseFindingsView, { paint, colours }: Style): string {
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

function printMutant(say: (line: string) => void, { paint }: Style, mutant: MutantView): void {
  say(`  ${mutant.place} ${mutant.mutator}: ${mutant.note}`);
  for (const line of mutant.before) say(paint(`    - ${escapeTerminal(line.trim(), 160)}`, 'red'));
  for (const line of mutant.after) say(paint(`    + ${escapeTerminal(line.trim(), 160)}`, 'green'));
}
