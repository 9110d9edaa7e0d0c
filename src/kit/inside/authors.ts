import { createInterface } from 'node:readline/promises';
import type { Author } from '../../records/submission.ts';

/** Reads an author as people write it: `Ada Lovelace <ada@example.org> (4711)`, all but the name left out at will. */
export function parseAuthor(text: string): Author {
  const [, email] = /<([^<>]*)>/.exec(text) ?? [];
  const [, studentId] = /\(([^()]*)\)/.exec(text) ?? [];
  const name = text
    .replace(/<[^<>]*>|\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    name,
    ...(isGiven(email) && { email: email.trim() }),
    ...(isGiven(studentId) && { studentId: studentId.trim() }),
  };
}

/** Asks for authors, one a line, until an empty line or the end of the input. */
export async function askAuthors(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<readonly Author[]> {
  const lines = createInterface({ input, output });
  output.write(
    '  Who hands this in? One author a line, for example: Ada Lovelace <ada@example.org> (4711)\n',
  );
  output.write('  An empty line ends the list.\n');
  // Not `prompt`, which fails where the input has ended already.
  output.write('  > ');
  const authors: Author[] = [];
  for await (const line of lines) {
    if (line.trim() === '') break;
    const author = parseAuthor(line);
    if (author.name === '') output.write('  That has no name in it.\n');
    else authors.push(author);
    output.write('  > ');
  }
  lines.close();
  return authors;
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
