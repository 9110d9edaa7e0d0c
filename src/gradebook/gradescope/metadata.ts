/** What Gradescope says about a submission, as far as it matters for grading. */
export interface Metadata {
  /** In milliseconds since 1970. */
  readonly created: number;
  readonly due?: number;
  readonly users: readonly string[];
}

/** Reads `submission_metadata.json`. Throws an Error that says what is missing. */
export function readMetadata(text: string): Metadata {
  const value: unknown = JSON.parse(text);
  const created = readTime(value, 'created_at');
  if (created === undefined) throw new Error('Gradescope did not say when it was handed in.');
  const due = readTime(getField(value, 'assignment'), 'due_date');
  const users = getField(value, 'users');
  return {
    created,
    ...(due !== undefined && { due }),
    users: (Array.isArray(users) ? users : []).flatMap((user: unknown) => {
      const name = getField(user, 'name');
      return typeof name === 'string' ? [name] : [];
    }),
  };
}

/** How long after the due date it was handed in, in seconds: never by this machine's clock. */
export function measureMetadataLateness({ created, due }: Metadata): number {
  return due === undefined ? 0 : Math.max(0, Math.ceil((created - due) / 1000));
}

/** ISO 8601 with microseconds, of which JavaScript keeps the milliseconds. */
function readTime(value: unknown, key: string): number | undefined {
  const text = getField(value, key);
  const time = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : time;
}

function getField(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
