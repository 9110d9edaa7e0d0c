/** What a person has said about somebody's grade: an entry of `adjustments.json`, by its JSON Schema. */
export type Adjustment = AdjustmentOf & {
  /** Whose it is, as people say it. */
  readonly person: string;
  /** The platform's number of that person, which tells apart who has the same name. */
  readonly participant?: string;
  readonly reason: string;
  readonly by?: string;
  /** The day on which it was given, as in `2026-01-20`. */
  readonly date: string;
};

type AdjustmentOf =
  | ({ readonly kind: 'points'; readonly points: number } & Grounds)
  /** Shown to the person, and worth nothing. */
  | ({ readonly kind: 'comment' } & Grounds)
  /** Not graded, whatever was handed in. */
  | { readonly kind: 'excused' };

/** What an adjustment was given for. Where any of it changes, it is stale until somebody confirms it. */
interface Grounds {
  /** The id of a check or an exercise; left out for the total. */
  readonly about?: string;
  /** A hash of the files that it is about. */
  readonly content: string;
  /** A hash of what the check, or the checks of the exercise, ask and are worth; left out for the total. */
  readonly check?: string;
  readonly confirmed?: string;
}
