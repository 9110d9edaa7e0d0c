import { Option, type Command } from 'commander';
import type { AdjustFlags, AppealFlags, DiffFlags } from './flags.ts';

export const courseOption = new Option(
  '--course <FILE>',
  "the course's deadline, late policy and the like (default: course.json beside the submissions)",
);

export const lowerOption = new Option(
  '--allow-lower',
  'let points that fall go to the grade book, too',
);

/** What can be said about a class over time. */
export function addCourseCommands(program: Command): void {
  program
    .command('adjust')
    .description(
      'give points or words by hand, which every later grading keeps; lists them without words',
    )
    .usage('[PERSON [CHECK] [POINTS]] [options]')
    .argument('[WORDS...]', 'whose, for which check or exercise (or total), and how many: +2 or -1')
    .option('--reason <TEXT>', 'why, for the student to read')
    .option('--by <NAME>', 'who says so')
    .option('--comment', 'words alone, which are worth nothing')
    .option('--excused', 'not graded, whatever was handed in')
    .option('--confirm', 'it holds, although what was handed in or the check has changed since')
    .option('--withdraw', 'take back what was given')
    .option('-o, --out <DIR>', 'where the reports are', 'reports')
    .option(
      '--class <DIR>',
      'where the submissions are (default: where the reports were made from)',
    )
    .addHelpText('after', adjustExamples)
    .action(async (words: string[], options: AdjustFlags) => {
      const { runAdjustCommand } = await import('./adjust-command.ts');
      process.exitCode = runAdjustCommand(words, options);
    });

  program
    .command('appeal')
    .description('write down a question about a verdict, or its answer; lists all without words')
    .usage('[PERSON CHECK] [options], or answer PERSON CHECK [POINTS] [options], or read MAIL')
    .argument(
      '[WORDS...]',
      'whose and about which check; with answer in front to answer it; read and a mail that a report has begun',
    )
    .option('--question <TEXT>', "the student's words")
    .option('--reason <TEXT>', 'the answer, for the student to read')
    .option('--by <NAME>', 'who answers')
    .option('-o, --out <DIR>', 'where the reports are', 'reports')
    .option(
      '--class <DIR>',
      'where the submissions are (default: where the reports were made from)',
    )
    .action(async (words: string[], options: AppealFlags) => {
      const { runAppealCommand } = await import('./appeal-command.ts');
      process.exitCode = runAppealCommand(words, options);
    });

  program
    .command('diff')
    .description('tell whose grade moved between two gradings, by which checks, and why')
    .argument(
      '<OLD>',
      'a folder of reports, or a file of its history, as in reports/history/0001.json',
    )
    .argument('<NEW>', 'another')
    .option('--html <FILE>', 'write the page, too')
    .option('--csv <FILE>', 'write the table, too')
    .action(async (old: string, now: string, options: DiffFlags) => {
      const { runDiffCommand } = await import('./diff-command.ts');
      process.exitCode = runDiffCommand(old, now, options);
    });
}

const adjustExamples = `
Examples (each after: npm run adjust --)
  "Ada Lovelace" CHECK +1 --reason "the sign was right" --by gk
  101 total -3 --reason "handed in on paper"
  "Ada Lovelace" EXERCISE --comment --reason "A fine proof."
  "Ada Lovelace" CHECK --confirm

It writes adjustments.json beside the submissions. The next grading applies it without running anything.
`;
