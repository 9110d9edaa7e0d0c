import { escapeMarkdown, writeMarkdownBlock, writeMarkdownCode } from '../../text/markdown.ts';
import { writeOnOneLine } from '../../text/visible.ts';
import type { ToldFinding, ToldRun, ToldSubmission } from '../told.ts';

/** Bytes that GitHub takes of one step's summary; with room for what else the step says. */
const mostBytes = 1_000_000;

/** A table longer than this is not read here. */
const mostRows = 300;

/**
 * A summary in GitHub's Markdown: the points of everybody, then what there is to be mended, folded, the most expensive
 * first. What does not fit is counted.
 */
export function writeSummary(run: ToldRun): string {
  const worst = [...run.submissions].sort((a, b) => lostBy(b) - lostBy(a));
  const head = [
    `# ${escapeMarkdown(run.sheet)}`,
    ...run.notes.map(({ text }) => escapeMarkdown(text)),
    ...(worst.length === 0 ? ['Nothing was graded.'] : [writeTable(worst)]),
  ];
  const parts = worst.flatMap(writeSubmission);
  const kept: string[] = [];
  let bytes = Buffer.byteLength(head.join('\n\n'));
  for (const part of parts) {
    bytes += Buffer.byteLength(part) + 2;
    if (bytes > mostBytes) break;
    kept.push(part);
  }
  const more = parts.length - kept.length;
  const rest =
    more === 0
      ? []
      : [`… and ${more} more, for which there is no room here: the reports have them.`];
  return `${[...head, ...kept, ...rest].join('\n\n')}\n`;
}

function lostBy({ points }: ToldSubmission): number {
  return points.possible - points.earned;
}

function writeTable(submissions: readonly ToldSubmission[]): string {
  const ids = submissions[0]?.exercises.map(({ id }) => id) ?? [];
  const header = ['submission', ...ids.map(escapeMarkdown), 'points'];
  const rows = submissions.slice(0, mostRows).map((submission) => [
    escapeMarkdown(nameOf(submission)),
    ...ids.map((id) => {
      const points = submission.exercises.find((exercise) => exercise.id === id)?.points;
      return points === undefined ? '' : `${points.earned}/${points.possible}`;
    }),
    submission.noGrade === undefined ? `**${writePoints(submission)}**` : '**no grade**',
  ]);
  const lines = [header, header.map((_, at) => (at === 0 ? ':--' : '--:')), ...rows].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
  const more = submissions.length - rows.length;
  return [...lines, ...(more > 0 ? ['', `… and ${more} more.`] : [])].join('\n');
}

function writeSubmission(submission: ToldSubmission): readonly string[] {
  const { findings, noGrade } = submission;
  if (findings.length === 0) return [];
  const [first = '', ...others] = findings.map(writeFinding);
  // A heading is never left alone.
  const heading = `## ${escapeMarkdown(nameOf(submission))}: ${noGrade === undefined ? writePoints(submission) : 'no grade'}`;
  const why = noGrade === undefined ? [] : [escapeMarkdown(noGrade)];
  return [[heading, ...why, first].join('\n\n'), ...others];
}

function writeFinding({ kind, about, message, details, place, lost, checks }: ToldFinding): string {
  const points = kind === 'open' ? `${lost} open` : `−${lost}`;
  const at = [place.path, place.line, place.column].filter((part) => part !== undefined).join(':');
  return [
    '<details>',
    `<summary><b>${points}</b> <code>${escapeHtml(about)}</code> ${escapeHtml(message)}</summary>`,
    '',
    `At ${writeMarkdownCode(at)}:`,
    '',
    ...checks.map(({ title }) => `- ${escapeMarkdown(title)}`),
    '',
    ...(details.length > 0 ? [writeMarkdownBlock(details.join('\n')), ''] : []),
    '</details>',
  ].join('\n');
}

function writePoints({ points }: ToldSubmission): string {
  return `${points.earned}/${points.possible}`;
}

function nameOf({ path, name }: ToldSubmission): string {
  return path === '' ? name : path;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text inside a tag, where GitHub still looks for mentions and links. */
function escapeHtml(text: string): string {
  return writeOnOneLine(text)
    .replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)
    .replace(/@(?=\S)/g, '@<!-- -->')
    .replace(/#(?=\d)/g, '#<!-- -->')
    .replace(/:\/\//g, ':<!-- -->//')
    .replace(/(www)\./gi, '$1<!-- -->.')
    .replace(/\$/g, '<span>$</span>');
}
