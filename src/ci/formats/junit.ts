import { writeOnOneLine } from '../../text/visible.ts';
import type { ToldCheck, ToldExercise, ToldRun, ToldSubmission } from '../told.ts';

/**
 * JUnit XML as Jenkins, GitLab and the reporters for GitHub read it: a suite for each submission, named by its path, as
 * Jenkins joins suites of one name, and tests named by their checks, as GitLab joins tests of one name. Times are 0:
 * without them, a reader shows no number.
 */
export function writeJunit({ sheet, submissions }: ToldRun): string {
  const checks = submissions.flatMap(listChecks);
  const suites = submissions.map(writeSuite);
  const counts = count(checks);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(sheet)}" tests="${checks.length}" failures="${counts.failures}" errors="${counts.errors}" time="0">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

function writeSuite(submission: ToldSubmission): string {
  const checks = listChecks(submission);
  const { failures, errors, skipped } = count(checks);
  const { earned, possible } = submission.points;
  const name = nameSuite(submission);
  return [
    `  <testsuite name="${attribute(name)}" tests="${checks.length}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="0">`,
    '    <properties>',
    `      <property name="points" value="${earned}"/>`,
    `      <property name="possible" value="${possible}"/>`,
    '    </properties>',
    ...submission.exercises.flatMap((exercise) =>
      exercise.checks.map((check) => writeCase(check, exercise, name)),
    ),
    '  </testsuite>',
  ].join('\n');
}

function writeCase(check: ToldCheck, exercise: ToldExercise, suite: string): string {
  const { id, title, place } = check;
  const where =
    place === undefined
      ? ''
      : ` file="${attribute(place.path)}"${place.line === undefined ? '' : ` line="${place.line}"`}`;
  const start = `    <testcase classname="${attribute(`${suite}.${exercise.id}`)}" name="${attribute(`${id}: ${title}`)}"${where} time="0"`;
  const told = writeOutcome(check);
  return told === '' ? `${start}/>` : `${start}>${told}</testcase>`;
}

function writeOutcome({ status, message, details, place }: ToldCheck): string {
  // GitLab shows the text alone; some find a line to annotate only where it looks like one of a stack.
  const at =
    place?.line === undefined ? [] : [`at ${place.path}:${place.line}:${place.column ?? 1}`];
  const lines = content([message, ...details, ...at].join('\n'));
  switch (status) {
    case 'passed':
      return '';
    case 'failed':
      return `<failure message="${attribute(message)}" type="CheckFailed">${lines}</failure>`;
    case 'blocked':
      return `<skipped message="${attribute(message)}"/>`;
    case 'open':
      return `<error message="${attribute(message)}" type="NotJudged">${lines}</error>`;
    default:
      return status satisfies never;
  }
}

/** Paths are unique; the repository itself has none. */
function nameSuite({ path, name }: ToldSubmission): string {
  return path === '' ? name : writeOnOneLine(path);
}

function listChecks({ exercises }: ToldSubmission): readonly ToldCheck[] {
  return exercises.flatMap(({ checks }) => checks);
}

function count(checks: readonly ToldCheck[]): {
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
} {
  const having = (status: ToldCheck['status']) =>
    checks.filter((check) => check.status === status).length;
  return { failures: having('failed'), errors: having('open'), skipped: having('blocked') };
}

/** What XML 1.0 cannot hold, however it is written: one such character loses the whole file. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers make blanks of them in attributes, and of the last one everywhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function attribute(text: string): string {
  return text
    .replace(impossible, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (mark) => entities[mark] ?? mark);
}

function content(text: string): string {
  return text.replace(impossible, '\ufffd').replace(/[&<>\r]/g, (mark) => entities[mark] ?? mark);
}
