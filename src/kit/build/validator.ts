import { createRequire } from 'node:module';
import { ajvOptions } from '../../host/compile-schema.ts';
import manifestSchema from '../../records/schemas/manifest.schema.json' with { type: 'json' };

/**
 * The text that stands for `src/host/compile-schema.ts` in a kit: the one schema that is validated there, compiled
 * already. Ajv itself would take longer to load than all checks of an exercise.
 */
export function writeValidator(): string {
  const require = createRequire(import.meta.url);
  // `require` knows no types; this is what ajv declares.
  const { Ajv } = require('ajv') as typeof import('ajv');
  const { default: standalone } = require('ajv/dist/standalone/index.js') as {
    readonly default: typeof import('ajv/dist/standalone/index.js').default;
  };
  const ajv = new Ajv({ ...ajvOptions, code: { source: true, esm: true } });
  const text = standalone(ajv, ajv.compile(manifestSchema));
  return `${text}\nexport const compileSchema = () => validate;\n`;
}
