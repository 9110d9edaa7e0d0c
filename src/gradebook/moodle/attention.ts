import type { AttentionItem } from '../../records/attention.ts';
import { english } from './readme-words.ts';
import type { Decision, Left, WorksheetPlan, WrittenRow } from './plan.ts';
import type { Stranger } from './match.ts';
import { writePoints } from './write-worksheet.ts';

/**
 * What a person has to know before the uploads, beyond what grading itself has told; `isTimed` says whether a course
 * decides on what is late.
 */
export function listUploadAttention(
  { decisions, strangers }: WorksheetPlan,
  isTimed: boolean,
): readonly AttentionItem[] {
  return [
    ...strangers.map(describeStranger),
    ...decisions.flatMap((decision) => [
      ...(decision.kind === 'write' ? describeWritten(decision) : describeLeft(decision)),
      ...describeTimes(decision, isTimed),
    ]),
  ];
}

function describeStranger({ handIn, reason }: Stranger): AttentionItem {
  return {
    kind: 'no-participant',
    id: handIn.id,
    person: handIn.name,
    what: 'graded, but of nobody in the worksheet: in no upload',
    reason: english.stranger(reason),
    todo: 'download worksheet and submissions anew, with all participants, or enter the grade by hand',
  };
}

function describeWritten(written: WrittenRow): readonly AttentionItem[] {
  const { instead, mark, keepsComment } = written;
  const items: AttentionItem[] = [];
  if (instead !== undefined) {
    items.push({
      ...nameRow(written),
      kind: 'regraded',
      what: `the grade in Moodle changes from ${instead} to ${writePoints(mark.points)}`,
      reason: 'it stands in the worksheet',
      todo: 'see whether it should, before you upload',
    });
  }
  if (keepsComment) {
    items.push({
      ...nameRow(written),
      kind: 'commented',
      what: 'a person has written a comment in Moodle, which stays',
      reason: 'it is not the one that an earlier run has written',
      todo: 'upload worksheet-grades-only.csv too',
    });
  }
  return items;
}

function describeLeft(left: Left): readonly AttentionItem[] {
  const { reason } = left;
  switch (reason.kind) {
    case 'not-in-download':
      return [
        {
          ...nameRow(left),
          kind: 'not-in-download',
          what: 'handed in, says Moodle, but there is nothing in the download',
          reason: 'the download is older, or of one group only',
          todo: 'download all submissions again and run the same command',
        },
      ];
    case 'locked':
      return [
        {
          ...nameRow(left),
          kind: 'locked',
          what: `${writePoints(reason.points)} points are not in the upload`,
          reason: "the grade is locked in Moodle's grade book",
          todo: 'unlock it there and download a new worksheet, or leave it',
        },
      ];
    case 'out-of-range':
      return [
        {
          ...nameRow(left),
          kind: 'locked',
          what: `${writePoints(reason.points)} points are not in the upload`,
          reason: `the maximum grade in Moodle is ${writePoints(reason.maximum)}`,
          todo: 'raise the maximum grade in Moodle and download a new worksheet',
        },
      ];
    // Grading has told them.
    case 'not-gradable':
    case 'held':
    case 'not-yet':
    case 'nothing-handed-in':
    case 'stands':
      return [];
    default:
      return reason satisfies never;
  }
}

/** Lateness, extensions and drafts: what to make of them is the course's. */
function describeTimes(decision: Decision, isTimed: boolean): readonly AttentionItem[] {
  if (decision.handIn === undefined) return [];
  const { status, submitted } = decision.participant;
  const { late, extension, state } = status;
  const told = [
    ...(late === undefined ? [] : [`${late.span} late`]),
    ...(extension === undefined ? [] : [`an extension until ${extension.until}`]),
    ...(state === 'draft' ? ['a draft that was never submitted'] : []),
    ...(state === 'none' ? ['handed in after the worksheet was downloaded'] : []),
  ];
  const about = { ...nameRow(decision), reason: 'so says Moodle' };
  const items: AttentionItem[] = [];
  if (told.length > 0) {
    const todo = isTimed
      ? 'see whether the course decides on it as you want'
      : 'decide whether it counts: no points were taken for it';
    items.push({ ...about, kind: 'late', what: told.join(', '), todo });
  }
  if (isTimed && submitted === undefined) {
    items.push({
      ...about,
      kind: 'no-time',
      what: 'graded as if in time',
      reason: 'the worksheet has no date of the submission that can be read',
      todo: 'download the worksheet again and leave it as it is',
    });
  }
  return items;
}

function nameRow({ participant, handIn }: Decision): Pick<AttentionItem, 'id' | 'person'> {
  return {
    ...(handIn && { id: handIn.id }),
    person: participant.name ?? participant.number,
  };
}
