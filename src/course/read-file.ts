import { readFileSync } from 'node:fs';
import { sayProblem, validateBy, type Problem } from '../host/validate.ts';
import { UsageError } from '../records/errors.ts';
import { parseJson } from '../text/json.ts';
import { placeAt } from '../text/place.ts';

/**
 * The content of a JSON file that a person may have written, by its schema; nothing where it is not there. Throws a
 * UsageError that names every mistake with its place.
 */
export function readJsonFile(file: string, schema: object): unknown {
  const text = readText(file);
  if (text === undefined) return undefined;
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (parsed.kind === 'malformed') {
    const { line, column } = placeAt(text, parsed.offset);
    throw new UsageError(`${file}, line ${line}, column ${column}: ${parsed.message}`);
  }
  refuseFile(file, validateBy(schema, parsed.value));
  return parsed.value;
}

/** Throws a UsageError with all problems, if there are any. */
export function refuseFile(file: string, problems: readonly Problem[]): void {
  const [first, ...others] = problems.map(sayProblem);
  if (first === undefined) return;
  const list = others.length === 0 ? ` ${first}` : `\n  ${[first, ...others].join('\n  ')}`;
  throw new UsageError(`${file}:${list}`);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
