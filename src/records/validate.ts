import { count } from '../text/counting.ts';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { compileSchema } from '../host/compile-schema.ts';
import manifestSchema from '../records/schemas/manifest.schema.json' with { type: 'json' };
import resultSchema from '../records/schemas/result.schema.json' with { type: 'json' };

/** What is wrong in JSON data, and where, as a JSON Pointer (RFC 6901). */
export interface Problem {
  readonly path: string;
  readonly reason: string;
}

/** What is wrong with the record of a result, or with what its file holds; nothing, if it is right. */
export function validateResult(value: unknown): readonly Problem[] {
  validateAsResult ??= compileSchema(resultSchema);
  return listProblems(validateAsResult, value);
}

/** What is wrong with the content of a `submission.json`; nothing, if it is right. */
export function validateManifest(value: unknown): readonly Problem[] {
  validateAsManifest ??= compileSchema(manifestSchema);
  return listProblems(validateAsManifest, value);
}

/** What is wrong with data that one of the other schemas describes; nothing, if it is right. */
export function validateBy(schema: object, value: unknown): readonly Problem[] {
  return listProblems(compileSchema(schema), value);
}

/** A problem in one line: `/authors/0/name: must be text of at least 1 character`. */
export function sayProblem({ path, reason }: Problem): string {
  return path === '' ? reason : `${path}: ${reason}`;
}

/** More are only counted: the file is the student's, and may have any number of them. */
const mostProblems = 10;

let validateAsResult: ValidateFunction | undefined;
let validateAsManifest: ValidateFunction | undefined;

function listProblems(validate: ValidateFunction, value: unknown): readonly Problem[] {
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const problems = errors.slice(0, mostProblems).map(describeError);
  const more = errors.length - problems.length;
  return more > 0
    ? [...problems, { path: '', reason: `and ${count(more, 'more problem')}` }]
    : problems;
}

function describeError(error: ErrorObject): Problem {
  const path = shortenPath(error.instancePath);
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return { path: `${path}/${params['missingProperty']}`, reason: 'is missing' };
    case 'additionalProperties': {
      const name = escapePointer(String(params['additionalProperty']));
      const known = Object.keys(error.parentSchema?.['properties'] ?? {});
      return {
        path: shortenPath(`${error.instancePath}/${name}`),
        reason: `is not known here; known are ${known.join(', ')}`,
      };
    }
    case 'type':
      return { path, reason: `must be ${nameTypes([params['type']].flat())}` };
    case 'enum':
      return { path, reason: `must be one of ${listChoices(params['allowedValues'])}` };
    case 'const':
      return { path, reason: `must be ${JSON.stringify(params['allowedValue'])}` };
    case 'discriminator':
      return { path: `${path}/${params['tag']}`, reason: 'is not one of the known kinds' };
    case 'pattern':
      return { path, reason: sayPattern(error) };
    case 'minLength':
      return { path, reason: `must be text of at least ${count(params['limit'], 'character')}` };
    case 'maxLength':
      return { path, reason: `must be text of at most ${count(params['limit'], 'character')}` };
    case 'minimum':
      return { path, reason: `must be at least ${params['limit']}` };
    case 'maximum':
      return { path, reason: `must be at most ${params['limit']}` };
    case 'minProperties':
      return { path, reason: `must say at least ${count(params['limit'], 'thing')}` };
    case 'oneOf':
      return { path, reason: 'is none of the forms that this may have' };
    case 'minItems':
      return { path, reason: `must have at least ${count(params['limit'], 'entry', 'entries')}` };
    case 'maxItems':
    case 'additionalItems':
      return { path, reason: `must have at most ${count(params['limit'], 'entry', 'entries')}` };
    default:
      return { path, reason: error.message ?? 'is not right' };
  }
}

/** Text that a pattern refuses is blank, or not what its description says, or no number. */
function sayPattern(error: ErrorObject): string {
  if (error.params['pattern'] === '\\S') return 'must not be blank';
  const wanted: unknown = error.parentSchema?.['description'];
  const isForm = typeof wanted === 'string' && wanted.startsWith('a ');
  return isForm
    ? `must be ${wanted}`
    : 'must be a number, or text for one that JSON lacks: "NaN", "Infinity", "-Infinity", "-0"';
}

function nameTypes(types: readonly string[]): string {
  const names: Readonly<Record<string, string>> = {
    object: 'an object',
    array: 'a list',
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
  };
  return types.map((type) => names[type] ?? type).join(' or ');
}

function listChoices(choices: readonly unknown[]): string {
  return choices.map((choice) => JSON.stringify(choice)).join(', ');
}

/** Keys are the student's own, and may be as long as a file. */
function shortenPath(path: string): string {
  return path.length > 120 ? `${path.slice(0, 120)}…` : path;
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
