/** Something about a class that a person has to look at. Any stage may add to the list. */
export interface AttentionItem {
  readonly kind: AttentionKind;
  /** The id of the submission that it is about, where it is about one. */
  readonly id?: string;
  /** Who, as people say it: not to be trusted anywhere it is shown. Empty where it is about nobody. */
  readonly person: string;
  /** What was found: a sentence without its full stop. */
  readonly what: string;
  /** Why, as far as is known; empty where `what` says it. */
  readonly reason: string;
  /** What to do, as an imperative without its full stop. */
  readonly todo: string;
}

export type AttentionKind = (typeof attentionKinds)[number];

/** In the order in which they are told: what has no grade first. */
export const attentionKinds = [
  'not-gradable',
  'fault',
  'not-yet',
  'fell',
  'stale',
  'appeal',
  'unknown-person',
  'no-time',
  'no-participant',
  'not-in-download',
  'locked',
  'contradiction',
  'doubtful',
  'identical',
  'renamed',
  'attempts',
  'regraded',
  'commented',
  'late',
  'gone',
  'left-out',
] as const;

/** Those of one kind beside each other, in the order of the kinds and else in their own. */
export function sortAttention(items: readonly AttentionItem[]): readonly AttentionItem[] {
  return attentionKinds.flatMap((kind) => items.filter((item) => item.kind === kind));
}
