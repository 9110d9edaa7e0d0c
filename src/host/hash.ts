import { createHash } from 'node:crypto';

/** A hash of a text, as all that is told apart by its content has it: 32 hexadecimal digits. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
