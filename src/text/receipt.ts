/** What a grading was one of: enough to do it again, and to see that it is of the same files. */
export interface Receipt {
  readonly sheet: string;
  readonly version: string;
  readonly seed: number;
  /** A hash of all files that were handed in. */
  readonly content: string;
}

/** A receipt as one word: `sheet@1.0.0:2026:` and the hash. */
export function writeReceipt({ sheet, version, seed, content }: Receipt): string {
  return `${sheet}@${version}:${seed}:${content}`;
}

/** What a receipt says; nothing where it is none. */
export function readReceipt(text: string): Receipt | undefined {
  const found = /^([^@\s]+)@([^:\s]+):(-?\d{1,10}):([0-9a-f]{32})$/.exec(text.trim());
  const [, sheet, version, seed, content] = found ?? [];
  if (sheet === undefined || version === undefined || content === undefined) return undefined;
  return { sheet, version, seed: Number(seed), content };
}
