import { readFileSync } from 'node:fs';
import { sayProblem, validateBy, type Problem } from '../records/validate.ts';
import { UsageError } from '../records/errors.ts';
import { listRepeatedKeys, parseJson } from '../text/json.ts';
import { placeAt } from '../text/place.ts';

/**
 * The content of a JSON file that a person may have written, by its schema; nothing where it is not there. Throws a
 * UsageError that names every mistake with its place.
 */
export function readJsonFile(file: string, schema: object): unknown {
  const text = readTextFile(file);
  if (text === undefined) return undefined;
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (parsed.kind === 'malformed') {
    const { line, column } = placeAt(text, parsed.offset);
    throw new UsageError(`${file}, line ${line}, column ${column}: ${parsed.message}`);
  }
  refuseFile(file, [
    ...listRepeatedKeys(text).map((path) => ({
      path,
      reason: 'is there twice; leave one of them',
    })),
    ...validateBy(schema, parsed.value),
  ]);
  return parsed.value;
}

/** Throws a UsageError with all problems, if there are any. */
export function refuseFile(file: string, problems: readonly Problem[]): void {
  const [first, ...others] = problems.map(sayProblem);
  if (first === undefined) return;
  const list = others.length === 0 ? ` ${first}` : `\n  ${[first, ...others].join('\n  ')}`;
  throw new UsageError(`${file}:${list}`);
}

/** The text of a file; nothing where it is not there. Throws a UsageError where it cannot be read. */
export function readTextFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    const why = code === 'EISDIR' ? 'it is a folder, and a file has to stand there' : message;
    throw new UsageError(`${file} cannot be read: ${why}`);
  }
}
