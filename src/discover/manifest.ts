import type { Author, Manifest } from '../records/submission.ts';
import { parseJson } from '../text/json.ts';
import { placeAt } from '../text/place.ts';

/** Says what in a parsed manifest is not as its schema asks, and where; nothing where it is valid. */
export type ValidateManifest = (
  value: unknown,
) => readonly { readonly path: string; readonly reason: string }[];

/** Reads the text of a `submission.json`. */
export function readManifest(text: string, validate: ValidateManifest): Manifest {
  const parsed = parseJson(text);
  if (parsed.kind === 'malformed') {
    const { line, column } = placeAt(text, parsed.offset);
    return { kind: 'invalid', problems: [`line ${line}, column ${column}: ${parsed.message}`] };
  }
  const problems = validate(parsed.value);
  if (problems.length > 0) {
    return { kind: 'invalid', problems: problems.map(sayProblem) };
  }
  const { authors, group } = Object(parsed.value) as Record<string, unknown>;
  const named = Array.isArray(authors) ? authors.map(readAuthor) : [];
  if (named.some(({ name }) => name === '')) {
    return { kind: 'invalid', problems: ['an author has no name'] };
  }
  const groupName = readText(group);
  return { kind: 'valid', authors: named, ...(groupName !== '' && { group: groupName }) };
}

function sayProblem({ path, reason }: { readonly path: string; readonly reason: string }): string {
  return path === '' ? reason : `${path}: ${reason}`;
}

function readAuthor(value: unknown): Author {
  if (typeof value === 'string') return { name: readText(value) };
  // An unknown object's fields are unknown, and nothing more is claimed.
  const fields = Object(value) as Record<string, unknown>;
  const [email, studentId] = [readText(fields['email']), readText(fields['studentId'])];
  return {
    name: readText(fields['name']),
    ...(email !== '' && { email }),
    ...(studentId !== '' && { studentId }),
  };
}

/** The text in one form, so that the same name is the same text whoever typed it. */
function readText(value: unknown): string {
  return typeof value === 'string' ? value.trim().normalize('NFC') : '';
}
