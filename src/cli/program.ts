import { Command, InvalidArgumentError, Option } from 'commander';

/** The command line: what can be said. What is done stands in a file for each command, loaded when it is asked for. */
export function createProgram(): Command {
  const program = new Command('sheetmark')
    .description(
      "Grades exercise sheets: property tests on students' TypeScript, explained to the point.",
    )
    .showHelpAfterError('(--help shows what can be said)')
    .exitOverride();

  program
    .command('grade', { isDefault: true })
    .description('grade submissions and write a report for each')
    .usage('[DIR…] [options]')
    .argument('[DIR...]', 'folders of submissions, or single submissions; the samples without any')
    .option('-o, --out <DIR>', 'where the reports go', 'reports')
    .addOption(
      new Option('-j, --jobs <N>', 'submissions graded at the same time')
        .argParser(readCount)
        .default(undefined, 'one for each core'),
    )
    .addOption(
      new Option(
        '-s, --seed <N>',
        'what random inputs are drawn from, the same for the whole class',
      )
        .argParser(readSeed)
        .default(2026),
    )
    .option('--only <EXERCISE...>', 'grade these exercises only, for example exercise2')
    .option('--sheet <FILE>', 'the grader file of the sheet', 'graders/sheet09/sheet.ts')
    .option('--types', 'add what the type checker says to the reports; it costs no points')
    .option('--fresh', 'grade again what has a result already')
    .addHelpText('after', gradeExamples)
    .action(async (dirs: string[], options: GradeFlags) => {
      const { runGradeCommand } = await import('./grade-command.ts');
      process.exitCode = await runGradeCommand(dirs, options);
    });
  return program;
}

export interface GradeFlags {
  readonly out: string;
  readonly jobs?: number;
  readonly seed: number;
  readonly only?: readonly string[];
  readonly sheet: string;
  readonly fresh?: boolean;
  readonly types?: boolean;
}

const gradeExamples = `
Examples (each after: npm run grade --)
  (nothing)                             grade the samples in submissions/
  ~/moodle/sheet9 --out ~/graded        grade a class; run it again to go on after a break
  ~/moodle/sheet9/ada --only exercise2  one exercise of one submission

What you get in the output folder
  index.html      the class at a glance: table, distribution, hardest checks
  grades.csv      points of everybody, to hand back to the course's platform
  staff/          a report for each submission, with the reference's answers
  students/       the same without them, to hand out

Exit code: 0 graded (whatever the grades), 1 something of ours broke, 2 wrong use.
`;

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 256)
    throw new InvalidArgumentError('It has to be a whole number from 1 to 256.');
  return count;
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (!Number.isInteger(seed) || Math.abs(seed) > 2 ** 31 - 1 || text.trim() === '') {
    throw new InvalidArgumentError('It has to be a whole number of at most 10 digits.');
  }
  return seed;
}
