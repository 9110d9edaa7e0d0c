/** A question about a verdict, and what came of it: a file in `appeals/` beside the submissions. */
export interface Appeal {
  readonly person: string;
  readonly participant?: string;
  /** The id of a check or an exercise. */
  readonly about: string;
  /** A hash of the files that it is about. */
  readonly content: string;
  readonly date: string;
  /** A student's words. */
  readonly question: string;
  /** Nothing while it is open. */
  readonly answer?: string;
}
