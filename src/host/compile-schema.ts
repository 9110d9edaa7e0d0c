import { createRequire } from 'node:module';
import type { Options, ValidateFunction } from 'ajv';
import { isKept, keepCode, placeOfCode } from './kept-code.ts';

// `require` knows no types, and loads at the first use only: most commands validate nothing.
const require = createRequire(import.meta.url);

/**
 * A validator of a schema. Ajv takes longer to make one than all else that a command does before it begins, so that its
 * code is kept for the next time.
 */
export function compileSchema(schema: object): ValidateFunction {
  const { version } = require('ajv/package.json') as { readonly version: string };
  const file = placeOfCode('schemas', 'cjs', JSON.stringify([version, ajvOptions, schema]));
  // What stands there was written below.
  if (isKept(file)) return require(file) as ValidateFunction;
  const { code, validate } = makeValidator(schema);
  keepCode(file, code);
  return validate;
}

function makeValidator(schema: object): { code: string; validate: ValidateFunction } {
  const { Ajv } = require('ajv') as typeof import('ajv');
  const { default: writeCode } = require('ajv/dist/standalone/index.js') as {
    readonly default: typeof import('ajv/dist/standalone/index.js').default;
  };
  const ajv = new Ajv({ ...ajvOptions, code: { ...ajvOptions.code, source: true } });
  const validate = ajv.compile(schema);
  return { code: writeCode(ajv, validate), validate };
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
