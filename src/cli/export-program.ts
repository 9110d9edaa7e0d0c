import { Option, type Command } from 'commander';
import { keyKinds } from '../records/course.ts';
import { classSeed } from './default-seeds.ts';
import type { ExportGradescopeFlags, ExportTableFlags, GradescopeFlags } from './flags.ts';

/** What can be said about other platforms than Moodle; `readSeed` reads a seed or throws. */
export function addExportCommands(
  program: Command,
  readSeed: (text: string) => number,
  usualSheet: string,
): void {
  const sheet = ['--sheet <FILE>', 'the grader file of the sheet', usualSheet] as const;
  const seed = () =>
    new Option('-s, --seed <N>', 'what random inputs are drawn from, the same for everybody')
      .argParser(readSeed)
      .default(classSeed);
  const exporting = program
    .command('export')
    .description('write what other platforms than Moodle take: gradescope, ilias, table');
  exporting
    .command('gradescope')
    .description('the zip from which Gradescope builds an autograder')
    .option('-o, --out <ZIP>', 'where it goes', 'reports/autograder.zip')
    .option(...sheet)
    .addOption(seed())
    .action(async (options: ExportGradescopeFlags) => {
      const { exportGradescope } = await import('./export-gradescope.ts');
      process.exitCode = await exportGradescope(options);
    });
  exporting
    .command('ilias')
    .description('the zip with which ILIAS takes the feedback for a class')
    .argument('<OUT>', 'the output folder of a run')
    .action(async (out: string) => {
      const { exportIlias } = await import('./export-command.ts');
      process.exitCode = exportIlias(out);
    });
  exporting
    .command('table')
    .description("another platform's table, such as Canvas's grade book, with the points filled in")
    .argument('<TABLE>', 'the CSV file that the platform gave out')
    .argument('<OUT>', 'the output folder of a run')
    .option('--course <FILE>', 'a course file that says under "table" which columns')
    .option('--key <COLUMN>', 'the column by which people are found')
    .addOption(new Option('--is <WHAT>', 'what stands in it').choices(keyKinds))
    .option('--points <COLUMN>', 'the column that gets the points')
    .option('--comment <COLUMN>', 'the column that gets the comment')
    .option('--to <FILE>', 'where it goes (default: into the output folder)')
    .action(async (table: string, out: string, options: ExportTableFlags) => {
      const { exportTable } = await import('./export-command.ts');
      process.exitCode = exportTable(table, out, options);
    });
  program
    .command('gradescope', { hidden: true })
    .description("grade one submission inside of Gradescope's autograder")
    .argument('<SUBMISSION>')
    .requiredOption('--metadata <FILE>')
    .requiredOption('--results <FILE>')
    .option(...sheet)
    .addOption(seed())
    .action(async (submission: string, options: GradescopeFlags) => {
      const { runGradescopeCommand } = await import('./gradescope-command.ts');
      process.exitCode = await runGradescopeCommand(submission, options);
    });
}
