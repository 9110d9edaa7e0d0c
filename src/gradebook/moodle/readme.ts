import { writeOnOneLine } from '../../text/visible.ts';
import type { Decision, LeaveReason, WorksheetPlan, WrittenRow } from './plan.ts';
import { english, german, type ReadmeWords } from './readme-words.ts';
import type { Stranger } from './match.ts';
import type { Participant, Worksheet } from './worksheet.ts';
import { writePoints } from './write-worksheet.ts';

/** The uploads that a README leads through. */
export interface Uploads {
  readonly worksheet: readonly WrittenRow[];
  /** Rows whose comment is a person's. */
  readonly gradesOnly: readonly WrittenRow[];
  readonly feedback: number;
  /** As it stands in the worksheets. */
  readonly moment: string;
}

/** What a teacher does in Moodle, in which order, and what Moodle has to say then; in the language of the worksheet. */
export function writeReadme(worksheet: Worksheet, plan: WorksheetPlan, uploads: Uploads): string {
  const words = worksheet.language.code === 'de' ? german : english;
  const hasComments = worksheet.columns.has('comment');
  const parts = [
    words.title,
    saySteps(words, uploads, hasComments),
    sayZeros(words, plan),
    sayChanged(words, plan),
    ...sayLeft(words, plan),
    sayStrangers(words, plan.strangers),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function saySteps(words: ReadmeWords, uploads: Uploads, hasComments: boolean): string {
  const steps: string[] = [];
  const count = (rows: readonly WrittenRow[]) => rows.filter(changesGrade).length;
  const { worksheet, gradesOnly, feedback, moment } = uploads;
  if (worksheet.length > 0) {
    const comments = hasComments ? worksheet.length : 0;
    steps.push(words.worksheet({ grades: count(worksheet), comments }, moment));
  }
  if (gradesOnly.length > 0) steps.push(words.gradesOnly({ grades: count(gradesOnly) }));
  if (feedback > 0) steps.push(words.feedback(feedback));
  if (steps.length === 0) return words.nothing;
  return steps.map((step, index) => `${index + 1}. ${step}`).join('\n\n');
}

/** Moodle shows a line for it. */
function changesGrade({ participant, instead }: WrittenRow): boolean {
  return participant.grade === undefined || instead !== undefined;
}

function sayZeros(words: ReadmeWords, { decisions }: WorksheetPlan): string {
  const zeros = decisions.filter((each) => each.kind === 'write' && each.mark.points === 0);
  return list(words.zeros, zeros.map(nameRow));
}

function sayChanged(words: ReadmeWords, { decisions }: WorksheetPlan): string {
  const lines = decisions.flatMap((each) =>
    each.kind === 'write' && each.instead !== undefined
      ? [`${nameRow(each)}: ${writeOnOneLine(each.instead)} -> ${writePoints(each.mark.points)}`]
      : [],
  );
  return list(words.changed, lines);
}

function sayLeft(words: ReadmeWords, { decisions }: WorksheetPlan): readonly string[] {
  const left = decisions.filter((each) => each.kind === 'leave');
  const kinds = Object.keys(words.left) as LeaveReason['kind'][];
  return kinds.map((kind) => {
    const rows = left.filter(({ reason }) => reason.kind === kind);
    return list(
      words.left[kind],
      rows.map((each) => `${nameRow(each)}${sayDetail(each.reason)}`),
    );
  });
}

function sayDetail(reason: LeaveReason): string {
  switch (reason.kind) {
    case 'held':
    case 'not-gradable':
      return `: ${writeOnOneLine(reason.reason)}`;
    case 'locked':
      return `: ${writePoints(reason.points)}`;
    case 'out-of-range':
      return `: ${writePoints(reason.points)} / ${writePoints(reason.maximum)}`;
    case 'nothing-handed-in':
    case 'not-in-download':
    case 'not-yet':
    case 'stands':
      return '';
    default:
      return reason satisfies never;
  }
}

function sayStrangers(words: ReadmeWords, strangers: readonly Stranger[]): string {
  return list(
    words.strangers,
    strangers.map(
      ({ handIn, reason }) => `${writeOnOneLine(handIn.name)}: ${words.stranger(reason)}`,
    ),
  );
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0
    ? ''
    : [`${title} (${lines.length})`, ...lines.map((line) => `   ${line}`)].join('\n');
}

function nameRow({ participant }: Decision): string {
  return nameParticipant(participant);
}

/** The name, where marking is not blind, and the number. */
function nameParticipant({ name, number }: Participant): string {
  return name === undefined ? number : `${writeOnOneLine(name)} (${number})`;
}
