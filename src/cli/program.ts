import { Command, InvalidArgumentError, Option } from 'commander';
import { addCourseCommands, courseOption, lowerOption } from './course-commands.ts';
import { version } from '../host/version.ts';
import { classSeed, kitSeed } from './default-seeds.ts';
import { ciNotes, mergeNotes } from './ci-notes.ts';
import { addExportCommands } from './export-program.ts';
import type {
  CalibrateFlags,
  CiFlags,
  MergeFlags,
  GradeFlags,
  KitFlags,
  ReplayFlags,
} from './flags.ts';

/** The command line: what can be said. What is done stands in a file for each command, loaded when it is asked for. */
export function createProgram(): Command {
  const program = new Command('sheetmark')
    .description(
      "Grades exercise sheets: property tests on students' TypeScript, explained to the point.",
    )
    .version(version, '-V, --version', 'print the version')
    .showHelpAfterError('(--help shows what can be said)')
    .exitOverride();

  program
    .command('grade', { isDefault: true })
    .description('grade submissions and write a report for each')
    .usage('[DIR…] [options]')
    .argument('[DIR...]', 'folders of submissions, or single submissions; the samples without any')
    .option(
      '-o, --out <DIR>',
      'where the reports go (default: reports; with --only a folder of its own, reports-exercise2)',
    )
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
        .default(classSeed),
    )
    .option('--only <EXERCISE...>', 'grade these exercises only, for example exercise2 or 2')
    .option('--sheet <FILE>', 'the grader file of the sheet', 'graders/sheet09/sheet.ts')
    .addOption(courseOption)
    .addOption(lowerOption)
    .option('--types', 'add what the type checker says to the reports; it costs no points')
    .option(
      '--worksheet <CSV>',
      "Moodle's grading worksheet: the list of participants, from which the uploads for Moodle are made",
    )
    .addOption(
      new Option(
        '--downloaded <TIME>',
        'when the worksheet was downloaded, where its file does not say, for example 2026-01-05T14:03',
      ).argParser(readTime),
    )
    .option('--fresh', 'grade again what has a result already')
    .option('--list', 'say who and what would be graded, and grade nothing')
    .option('--csv', 'with --list: as CSV, for a spreadsheet')
    .option(
      '--class',
      'every folder and archive in DIR is a submission, whatever speaks against it',
    )
    .option('--one', 'DIR is a single submission, whatever speaks against it')
    .addOption(createFormatOption())
    .addOption(shardOption())
    .addHelpText('after', gradeExamples)
    .action(async (dirs: string[], options: GradeFlags, command: Command) => {
      const { runGradeCommand } = await import('./grade-command.ts');
      const isStated = (name: string) => command.getOptionValueSource(name) === 'cli';
      process.exitCode = await runGradeCommand(dirs, options, isStated);
    });

  program
    .command('ci')
    .description('grade what differs in a git checkout, and tell it the platform that asked')
    .argument('[REPO]', 'the checkout, or the folder in it that holds the submissions', '.')
    .option(
      '--course <FILE>',
      'the file of the course (default: course.json beside the submissions)',
    )
    .option(
      '--base <REF>',
      'grade what differs from where the branch left this one; all without it',
    )
    .option('-o, --out <DIR>', 'where the reports go', 'reports-ci')
    .option('--cache <DIR>', 'where gradings are kept from run to run (default: with the reports)')
    .addOption(createFormatOption())
    .addOption(failUnderOption())
    .option('--fail-on-loss', 'exit code 3 where a submission has lost a point')
    .addOption(shardOption())
    .addOption(
      new Option('-j, --jobs <N>', 'submissions graded at the same time')
        .argParser(readCount)
        .default(undefined, 'one for each core'),
    )
    .addOption(
      new Option('-s, --seed <N>', 'what random inputs are drawn from')
        .argParser(readSeed)
        .default(classSeed),
    )
    .option('--only <EXERCISE...>', 'grade these exercises only, for example exercise2 or 2')
    .option('--sheet <FILE>', 'the grader file of the sheet', 'graders/sheet09/sheet.ts')
    .option('--fresh', 'grade again what has a result already')
    .option(
      '--public',
      "ask the public checks alone, with the kit's seed: for jobs whose results students see before the deadline",
    )
    .option(
      '--class',
      'every folder and archive in REPO is a submission, whatever speaks against it',
    )
    .option('--one', 'REPO is a single submission, whatever speaks against it')
    .addHelpText('after', ciNotes)
    .action(async (repository: string, options: CiFlags, command: Command) => {
      const { runCiCommand } = await import('./ci-command.ts');
      const isStated = (name: string) => command.getOptionValueSource(name) === 'cli';
      process.exitCode = await runCiCommand(repository, options, isStated);
    });

  program
    .command('merge')
    .description('join the folders of shards that several machines have graded')
    .argument('<OUT...>', 'the output folder of each shard')
    .option('-o, --out <DIR>', 'where what one run would have written goes', 'reports-merged')
    .addOption(createFormatOption())
    .addOption(failUnderOption())
    .option('--fail-on-loss', 'exit code 3 where a submission has lost a point')
    .addHelpText('after', mergeNotes)
    .action(async (folders: string[], options: MergeFlags) => {
      const { runMergeCommand } = await import('./merge-command.ts');
      process.exitCode = await runMergeCommand(folders, options);
    });

  program
    .command('calibrate')
    .description(
      'measure graders by programs whose fate is known: mutants, right and wrong programs',
    )
    .argument('[FILE]', 'what to calibrate with', 'test/calibration/calibration.json')
    .option('--short', 'a sample of the mutants and few seeds, for every change of a grader')
    .option('-o, --out <DIR>', 'where the report goes', 'reports/calibration')
    .addOption(
      new Option('-j, --jobs <N>', 'programs graded at the same time')
        .argParser(readCount)
        .default(undefined, 'one for each core'),
    )
    .addOption(
      new Option('-s, --seed <N>', 'the first of the seeds').argParser(readSeed).default(classSeed),
    )
    .option('--only <EXERCISE...>', 'calibrate these exercises only, for example exercise2 or 2')
    .addHelpText('after', calibrateNotes)
    .action(async (file: string, options: CalibrateFlags) => {
      const { runCalibrateCommand } = await import('./calibrate-command.ts');
      process.exitCode = await runCalibrateCommand(file, options);
    });

  program
    .command('kit')
    .description('make the kit with which students check themselves')
    .option('-o, --out <ZIP>', 'where the archive goes', 'reports/kit.zip')
    .addOption(
      new Option(
        '-s, --seed <N>',
        "what the kit's inputs are drawn from, never the same as in grading",
      )
        .argParser(readSeed)
        .default(kitSeed),
    )
    .option('--sheet <FILE>', 'the grader file of the sheet', 'graders/sheet09/sheet.ts')
    .addHelpText('after', kitNotes)
    .action(async (options: KitFlags) => {
      const { runKitCommand } = await import('./kit-command.ts');
      process.exitCode = await runKitCommand(options);
    });

  program
    .command('replay')
    .description('run one failing case of a submission again, and look into it')
    .argument('<SUBMISSION>', "the submission's folder")
    .argument('<CHECK>', "the check's id, as the report names it")
    .addOption(new Option('--seed <N>', 'the seed of the replay line').argParser(readSeed))
    .option('--path <P>', 'the path of the replay line')
    .option('--receipt <TEXT>', 'the receipt of the report: its seed, for its files')
    .option('--sheet <FILE>', 'the grader file of the sheet', 'graders/sheet09/sheet.ts')
    .option('--debug', 'then run it under a debugger, without any sandbox')
    .addHelpText('after', replayNotes)
    .action(async (submission: string, check: string, options: ReplayFlags) => {
      const { runReplayCommand } = await import('./replay-command.ts');
      process.exitCode = await runReplayCommand(submission, check, options);
    });
  addExportCommands(program, readSeed, 'graders/sheet09/sheet.ts');
  addCourseCommands(program);
  return program;
}

const gradeExamples = `
Examples (each after: npm run grade --)
  (nothing)                             grade the samples in submissions/
  ~/moodle/sheet9 --list                first: who is there, and what of it would be graded
  ~/moodle/sheet9 --out ~/graded        grade a class; run it again to go on after a break
  ~/moodle/sheet9 --worksheet ~/Grades.csv  a class with its grade book: see docs/moodle.md
  ~/moodle/sheet9/ada --only exercise2  one exercise of one submission, into reports-exercise2/

What you get in the output folder
  index.html      the class at a glance: table, distribution, hardest checks
  grades.csv      points of everybody, for people and scripts
  moodle/         with --worksheet: what Moodle takes back, with a README
  staff/          a report for each submission, with the reference's answers
  students/       the same without them, to hand out

Exit code: 0 graded (whatever the grades), 1 something of ours broke or the reports cannot be written there,
2 wrong use.
`;

const calibrateNotes = `
What has to hold
  mutants         each loses points, unless equivalent-mutants.json gives the reason why none can
  right programs  all points with every seed, and no mistake is named
  wrong programs  points lost in the export that is wrong, in no other exercise; no mistake named wrongly
  the rarest      a grading misses it with a chance below one in a million

Exit code: 0 all of it holds, 1 something does not, 2 wrong use.
`;

const kitNotes = `
The kit holds starter files, the sheet's module, and the public checks as tables of inputs and right answers: nothing of
the reference, nothing of hidden checks but their points. Whoever looks the tables up would know what grading asks, if it
drew from the same seed. Students need Node 20.19 or later and npm.
`;

const replayNotes = `
Examples (each after: npm run replay --)
  submissions/ada exercise2.relevance.values --seed 933985584 --path 7:0
                      the case that a report's replay line names
  submissions/ada exercise2.relevance.values
                      the check as a whole, and then the case that failed
  submissions/ada exercise2.relevance.values --debug
                      the same under Node's inspector, with breakpoints in the .ts file

--debug runs the student's code as it is, with no sandbox around it: only on the student's own machine, or with code
that you have read.
`;

function createFormatOption(): Option {
  return new Option(
    '--format <NAME[=FILE]>',
    'write it for another program too; may be given again (npm run ci -- --help lists them)',
  ).argParser((word: string, words: readonly string[] = []) => [...words, word]);
}

function shardOption(): Option {
  return new Option('--shard <I/N>', 'grade one of N parts of the class; npm run merge joins them');
}

function failUnderOption(): Option {
  return new Option(
    '--fail-under <N>',
    'exit code 3 where a submission has fewer points',
  ).argParser(readPoints);
}

function readPoints(text: string): number {
  const points = Number(text);
  if (!Number.isFinite(points) || points < 0 || text.trim() === '')
    throw new InvalidArgumentError('It has to be a number of points.');
  return points;
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 256)
    throw new InvalidArgumentError('It has to be a whole number from 1 to 256.');
  return count;
}

function readTime(text: string): Date {
  const time = new Date(text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) || Number.isNaN(time.getTime()))
    throw new InvalidArgumentError('It has to be like 2026-01-05T14:03 or 2026-01-05T14:03+01:00.');
  return time;
}

function readSeed(text: string): number {
  const seed = Number(text);
  if (!Number.isInteger(seed) || Math.abs(seed) > 2 ** 31 - 1 || text.trim() === '') {
    throw new InvalidArgumentError('It has to be a whole number of at most 10 digits.');
  }
  return seed;
}
