import type { AttentionKind } from '../records/attention.ts';

/** What each kind of the list for people is called, after a number and as a heading. */
export const attentionWords: Readonly<
  Record<AttentionKind, { readonly words: string; readonly tone: 'red' | 'yellow' }>
> = {
  'not-gradable': { words: 'not gradable: no grade, until you decide', tone: 'red' },
  fault: { words: 'not graded, by a fault of ours', tone: 'red' },
  'not-yet': { words: 'not graded yet: the same command goes on from here', tone: 'yellow' },
  fell: { words: 'with points that fall: not published', tone: 'red' },
  stale: { words: 'given by hand for something that has changed since: not applied', tone: 'red' },
  appeal: { words: 'with a question that waits for an answer', tone: 'red' },
  'unknown-person': {
    words: 'named in the files of the course and not known for certain',
    tone: 'red',
  },
  'no-time': { words: 'of whom nobody knows when they handed in', tone: 'yellow' },
  'no-participant': { words: 'of nobody in the worksheet: in no upload', tone: 'red' },
  'not-in-download': { words: 'handed in, says Moodle, and not in the download', tone: 'red' },
  locked: { words: 'that Moodle would not take, and that are in no upload', tone: 'yellow' },
  contradiction: { words: 'signed by another name than the platform’s', tone: 'yellow' },
  doubtful: { words: 'doubtful', tone: 'yellow' },
  identical: { words: 'identical to another submission', tone: 'yellow' },
  renamed: { words: 'with files that were read under another name', tone: 'yellow' },
  attempts: { words: 'with more than one attempt', tone: 'yellow' },
  regraded: { words: 'with a grade in Moodle that changes', tone: 'yellow' },
  commented: { words: 'with a comment of a person in Moodle, which stays', tone: 'yellow' },
  late: { words: 'late, with an extension, or a draft', tone: 'yellow' },
  gone: { words: 'graded before and gone from the class', tone: 'yellow' },
  'left-out': { words: 'left out', tone: 'yellow' },
};
