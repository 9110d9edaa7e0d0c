import type { ChangeCause, CheckChange, LineChange, PersonChange } from '../records/changes.ts';

/** Why something is otherwise, as it stands in tables. */
const causeWords: Readonly<Record<ChangeCause, string>> = {
  code: 'code changed',
  grader: 'grader changed',
  harness: 'grading program changed',
  seed: 'other seed',
  weights: 'weights changed',
  adjustment: 'adjustment',
  late: 'lateness',
  policy: 'policy',
};

export function sayCauses(causes: readonly ChangeCause[]): string {
  return causes.map((cause) => causeWords[cause]).join(', ');
}

/** `exercise2.f.values 0 → 2 (grader changed)`, in plain text. */
export function sayCheckChange({ id, old, new: now, causes }: CheckChange): string {
  return `${id} ${old} → ${now}${causes.length === 0 ? '' : ` (${sayCauses(causes)})`}`;
}

/** What was given or charged; the reason may be a person's words. */
export function sayLineChange({ kind, points, reason, about }: LineChange): string {
  const amount = `${points} (${reason})${about === undefined ? '' : ` on ${about}`}`;
  return kind === 'new' ? amount : `no longer ${amount}`;
}

/** What became of somebody's points, in a word. */
export const kindWords: Readonly<Record<PersonChange['kind'], string>> = {
  fell: 'fell',
  rose: 'rose',
  even: 'same points',
  joined: 'new in the class',
  left: 'no longer in the class',
};
