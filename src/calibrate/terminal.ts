import type { WriteStream } from 'node:tty';
import Table from 'cli-table3';
import pc from 'picocolors';
import { escapeTerminal } from '../text/terminal.ts';
import type { CalibrationView, ExerciseView, MutantView } from './view.ts';

/** Violations of one promise that are shown; the page has them all. */
const mostShown = 12;

/** What a calibration came to: checks, survivors, the programs that are hardest to catch, and every promise. */
export function printCalibration(stream: WriteStream, view: CalibrationView, page: string): void {
  const say = (line = '') => stream.write(`${line}\n`);
  say(pc.bold(`${view.sheet}, calibrated (${view.form}, seed ${view.seed})`));
  for (const exercise of view.exercises) say(`\n${formatChecks(exercise)}`);

  const { mutants, right, wrong } = view;
  const gradings = right.reduce((sum, program) => sum + program.gradings, 0);
  say();
  say(
    `${pc.bold(`${mutants.total} mutants`)}: ${mutants.caught} caught, ${mutants.equivalent.length} equivalent, ${mutants.survivors.length} survived`,
  );
  for (const survivor of mutants.survivors) printMutant(say, survivor);
  say(
    `${pc.bold(`${right.length} right programs`)}: ${right.filter(({ problems }) => problems.length === 0).length} with all points, in ${gradings} gradings of an exercise`,
  );
  say(
    `${pc.bold(`${wrong.total} wrong programs`)}: ${wrong.caught} caught; the mistake is named rightly in ${wrong.named}, wrongly in ${wrong.misnamed}, not in ${wrong.unnamed}`,
  );

  const [rarest] = view.rarest;
  if (rarest !== undefined) {
    say(
      `Hardest to catch: ${rarest.program}, missed in one grading with a chance of ${rarest.missed} (${rarest.missedByChance} by random inputs alone)`,
    );
    for (const line of rarest.checks) say(pc.dim(`  ${line}`));
  }
  say();
  for (const { sentence, holds, violations } of view.promises) {
    say(`${holds ? pc.green('✓') : pc.red('✗')} ${sentence}`);
    for (const line of violations.slice(0, mostShown)) say(`    ${escapeTerminal(line, 200)}`);
    if (violations.length > mostShown) say(`    … and ${violations.length - mostShown} more`);
  }
  if (view.warnings.length > 0)
    say(pc.yellow(`${view.warnings.length} warnings: the page lists them.`));
  say();
  say(view.holds ? pc.green(view.verdict) : pc.red(view.verdict));
  say(`Report  ${page}`);
}

function formatChecks({ id, checks }: ExerciseView): string {
  const head = ['points', 'runs', 'ms', 'mutants', 'alone', 'wrong', 'alone'];
  const table = new Table({
    head: [id, ...head, ''].map((title) => pc.bold(title)),
    style: { head: [], border: ['gray'], compact: true },
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
      pc.yellow(check.remarks),
    ]);
  }
  return table.toString();
}

function printMutant(say: (line: string) => void, mutant: MutantView): void {
  say(`  ${mutant.place} ${mutant.mutator}: ${mutant.note}`);
  for (const line of mutant.before) say(pc.red(`    - ${escapeTerminal(line.trim(), 160)}`));
  for (const line of mutant.after) say(pc.green(`    + ${escapeTerminal(line.trim(), 160)}`));
}
