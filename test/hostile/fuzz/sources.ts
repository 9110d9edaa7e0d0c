import fc from 'fast-check';
import { rightFiles } from '../right.ts';

const rights = Object.values(rightFiles).map(String);

/** Programs that are right but for some words of theirs: taken away, doubled, swapped, or replaced by others. */
export const almostRight = fc
  .tuple(
    fc.constantFrom(...rights),
    fc.array(
      fc.record({
        at: fc.nat(),
        how: fc.constantFrom('remove', 'double', 'swap', 'replace', 'end'),
        word: fc.nat(),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([text, edits]) => edits.reduce(editWords, splitWords(text)).join(''));

const pool = [...new Set(rights.flatMap(splitWords).filter((word) => word.trim() !== ''))].concat(
  '=>',
  'await',
  'async',
  'yield',
  'function*',
  'class',
  '#private',
  '...',
  '?.',
  '??=',
  '`${',
  '/*',
  '*/',
  '<T,>',
  'satisfies',
  'enum',
  'namespace N {',
  'declare',
  '@d',
  'import(',
  'export *',
  "from '../../x.ts'",
  '\u2028',
  '0x',
  '1n',
  '/(/',
  "'",
  '}',
);

function splitWords(text: string): string[] {
  return text.match(/\w+|\s+|[^\w\s]/g) ?? [];
}

function editWords(words: string[], edit: { at: number; how: string; word: number }): string[] {
  const at = edit.at % Math.max(1, words.length);
  const [before, word = '', after] = [words.slice(0, at), words[at], words.slice(at + 1)];
  switch (edit.how) {
    case 'remove':
      return [...before, ...after];
    case 'double':
      return [...before, word, ' ', word, ...after];
    case 'swap':
      return [...before, ...after.slice(0, 1), word, ...after.slice(1)];
    case 'end':
      return before;
    default:
      return [...before, pool[edit.word % pool.length] ?? '', ...after];
  }
}

/** Right programs with some bytes changed, added or cut away; and bytes of any kind. */
export const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .tuple(
      fc.constantFrom(...rights),
      fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.nat(255)), { minLength: 1, maxLength: 20 }),
    )
    .map(([text, edits]) => edits.reduce(editBytes, Uint8Array.from(Buffer.from(text)))),
);

function editBytes(
  bytes: Uint8Array,
  [place, how, byte]: readonly [number, number, number],
): Uint8Array {
  const at = place % Math.max(1, bytes.length);
  const [before, after] = [bytes.slice(0, at), bytes.slice(at)];
  const insert = how === 0 ? [] : [byte];
  return Uint8Array.from([...before, ...insert, ...(how === 3 ? after : after.slice(1))]);
}

/** Expressions, the odd ones of the language among them; `x` and `mu` are the arguments. */
const expression = fc.letrec<{ any: string; leaf: string }>((tie) => ({
  leaf: fc.constantFrom(
    ...'x|mu|x[0]|mu.length|0|-0|1e308|NaN|-Infinity|1n|2n ** 64n|null|undefined|this|f|arguments'.split(
      '|',
    ),
    ...'new.target|import.meta|globalThis|console|Symbol()|/a/g|[]|[,1]|{}|""|`${x}`|new Map([[1, x]])'.split(
      '|',
    ),
    ...'Object.create(null)|new Proxy([], {})|new Float64Array(3)|Promise.resolve(x)|Promise.reject(x)'.split(
      '|',
    ),
    'console.log(x)',
    'Function("return this")()',
    'JSON.parse(\'{"__proto__": 1}\')',
    '(() => { throw x })()',
    'new Proxy({}, { get() { throw 1 }, ownKeys() { throw 2 } })',
    '{ get a() { throw 1 }, toJSON() { for (;;); } }',
    'Object.defineProperty([], "length", { value: 9 })',
    'structuredClone(x)',
    'Array(1e9)',
    '"x".repeat(1e6)',
  ),
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(tie('any'), fc.constantFrom('+', '*', '**', '??', ',', '===', 'in', '>>>'), tie('any'))
      .map(([left, operator, right]) => `((${left}) ${operator} (${right}))`),
    fc.array(tie('any'), { maxLength: 4 }).map((entries) => `[${entries.join(', ')}]`),
    tie('any').map((inner) => `{ value: ${inner}, [Symbol.iterator]: () => ${inner} }`),
    tie('any').map((inner) => `x.map?.((v, i) => ${inner})`),
    tie('any').map((inner) => `(function* () { yield ${inner}; })()`),
    tie('any').map((inner) => `(async () => ${inner.startsWith('{') ? `(${inner})` : inner})()`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `((${a}) ? (${b}) : x)`),
  ),
})).any;

/** Files that declare what exercise 2 exports, each by an expression. */
export const madeUp = fc
  .tuple(expression, expression, expression, expression)
  .map(
    ([f, relevance, proof, top]) =>
      `const made = (x, mu) => (${top});\nexport function f(x, mu) { return (${f}); }\nexport const relevance = (x, mu) => (${relevance.replaceAll('arguments', 'x').replaceAll('new.target', 'mu')});\nexport const taylorTerm = (() => { const [x, mu] = [[1, 2], [0, 0]]; try { return { start: (g) => made(g.x, g.mu), steps: [{ by: 'root point', expression: () => (${proof.replaceAll('arguments', 'x').replaceAll('new.target', 'mu')}) }] }; } catch { return 1; } })();\n`,
  );
