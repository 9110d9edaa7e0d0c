import { count } from '../../text/counting.ts';
import { writeOnOneLine } from '../../text/visible.ts';
import type { ToldFinding, ToldPlace, ToldRun } from '../told.ts';

/** A step shows so many annotations of a kind; the others are only in its log. */
const mostShown = 10;

/** The runner cuts longer messages. */
const longestMessage = 4000;

/**
 * Workflow commands that annotate the lines of a pull request: errors for what is wrong, warnings for what is missing, the
 * most expensive first. Nothing of a submission can begin a line or a command of its own in it.
 */
export function writeGithub({ submissions, notes }: ToldRun): string {
  const findings = submissions.flatMap(({ findings }) => findings).sort((a, b) => b.lost - a.lost);
  const errors = findings.filter(({ kind }) => kind === 'failure' || kind === 'unloaded');
  const warnings = findings.filter(({ kind }) => kind === 'missing' || kind === 'open');
  const noted = (kind: 'notice' | 'warning') =>
    notes.filter((note) => note.kind === kind).map(({ text }) => command(kind, {}, text));
  const shown = {
    errors: errors.map((finding) => annotate('error', finding)),
    warnings: [
      ...noted('warning'),
      ...submissions.flatMap(({ path, name, noGrade }) =>
        noGrade === undefined
          ? []
          : [command('warning', {}, `${path === '' ? name : writeOnOneLine(path)}: ${noGrade}`)],
      ),
      ...warnings.map((finding) => annotate('warning', finding)),
    ],
    // One is left for what does not fit.
    notices: [
      ...noted('notice'),
      ...submissions.flatMap(({ path, notices }) =>
        notices.map(({ text, place }) => command('notice', describePlace(place ?? { path }), text)),
      ),
    ],
  };
  const lines = [
    ...shown.errors.slice(0, mostShown),
    ...shown.warnings.slice(0, mostShown),
    ...shown.notices.slice(0, mostShown - 1),
  ];
  const all = shown.errors.length + shown.warnings.length + shown.notices.length;
  const more = all - lines.length;
  if (more > 0)
    lines.push(
      command(
        'notice',
        {},
        `${more} more could not be shown here: the summary of the job has them.`,
      ),
    );
  return lines.map((line) => `${line}\n`).join('');
}

function annotate(kind: 'error' | 'warning', finding: ToldFinding): string {
  const { about, message, details, place, lost, checks } = finding;
  const points = count(lost, 'point');
  const titles = checks.length === 1 ? checks.map(({ title }) => title) : [];
  const text = [message, ...titles, ...details].join('\n');
  const properties = {
    ...describePlace(place),
    title: breakOld(`${about} (${finding.kind === 'open' ? `${points} open` : `-${points}`})`),
  };
  return command(kind, properties, text);
}

function describePlace({ path, line, column }: ToldPlace): Readonly<Record<string, string>> {
  return {
    file: path,
    ...(line !== undefined && {
      line: String(line),
      endLine: String(line),
      ...(column !== undefined && { col: String(column) }),
    }),
  };
}

function command(
  name: string,
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const told = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  const start = told.length === 0 ? `::${name}` : `::${name} ${told.join(',')}`;
  const cut = message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
  return `${start}::${escapeData(breakOld(cut))}`;
}

/** Older commands begin with `##[` anywhere in a line, though in none that is a newer one; names of files stay as they are. */
function breakOld(text: string): string {
  return text.replaceAll('##[', '# #[');
}

/** As the runner reads it. */
function escapeData(text: string): string {
  return text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
