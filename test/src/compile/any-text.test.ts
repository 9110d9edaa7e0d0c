import vm from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileSubmission } from '../../../src/compile/compile.ts';
import { createLocator } from '../../../src/compile/locate.ts';
import type { CompiledFile } from '../../../src/records/compiled.ts';
import type { SourceFile } from '../../../src/records/submission.ts';
import { splitLines } from '../../../src/text/place.ts';

const pieces = (
  'import export default from as type enum namespace class extends const let await async function using return ' +
  "require module.exports exports.a = ( ) { } [ ] < > => ; , . ? : ! @ # * + / ` ${ \"a\" './b' 'node:fs' 1 010 " +
  '/x/g this super new static get set abstract declare private readonly import.meta x y T number \\ #! <!-- --> //'
).split(' ');

const texts = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...pieces) },
    { weight: 3, arbitrary: fc.constantFrom(' ', '\n', '\u2028', '\r', '\t') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  ),
  { maxLength: 25 },
);

test('any text compiles to one function of its own, or is refused with a place inside it', () => {
  const endings = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json', '.d.ts'];
  fc.assert(
    fc.property(
      fc.constantFrom(...endings),
      texts,
      fc.constantFrom('', ' '),
      (ending, parts, separator) => {
        const file = { path: `a${ending}`, text: parts.join(separator) };
        const files = [file, { path: 'b.ts', text: '' }];
        const compiled = compileSubmission(files, [], 'sheet09').files.get(file.path);
        expect(compiled).toSatisfy((found: CompiledFile) => isSound(found, file));
      },
    ),
    { numRuns: 500 },
  );
});

function isSound(compiled: CompiledFile, file: SourceFile): boolean {
  if (compiled.kind === 'failed') {
    const { line = 1, frame = '^' } = compiled.error;
    return line <= splitLines(file.text).length && frame.includes('^');
  }
  createLocator(file)(3, 1);
  // Evaluating the function expression runs nothing of the file, unless something got out of it.
  return compiled.form === 'data' || typeof vm.runInNewContext(compiled.code) === 'function';
}
