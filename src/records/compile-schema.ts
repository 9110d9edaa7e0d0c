import { createRequire } from 'node:module';
import type { Options, ValidateFunction } from 'ajv';

/** Ajv is loaded at the first use only: it is slow to load, and most commands validate nothing. */
export function compileSchema(schema: object): ValidateFunction {
  // `require` knows no types; this is what ajv declares for its CommonJS build.
  const { Ajv } = createRequire(import.meta.url)('ajv') as typeof import('ajv');
  return new Ajv(ajvOptions).compile(schema);
}

export const ajvOptions: Options = {
  allErrors: true,
  allowUnionTypes: true,
  discriminator: true,
  // A record in memory has the numbers that its file says with text.
  strictNumbers: false,
  strictTypes: false,
  strictTuples: false,
  verbose: true,
  // Tidying up the code of a large schema takes three times as long as all it is ever run.
  code: { optimize: false },
};
