/** What a job knows besides the grading. */
export interface JobContext {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** When the graded commit was made, in ISO 8601, UTC, to the second; nothing outside of a repository. */
  readonly committed: string | undefined;
  /** The text of a file, by its path from the root of the repository; nothing where it is not there. */
  readonly readSource: (path: string) => string | undefined;
}
