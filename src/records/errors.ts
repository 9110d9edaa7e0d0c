/** What the user asked for cannot be done: one sentence that says what, where, and what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
