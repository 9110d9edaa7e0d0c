import fc from 'fast-check';

/** A program whose honest part has to come to the same answers whatever the rest of it does. */
export interface Program {
  /** Statements that run while the file is loaded. */
  readonly first: readonly string[];
  /** Statements of a function that is called between the honest ones. */
  readonly later: readonly string[];
  /** Whether the file waits for something while it is loaded. */
  readonly waits: boolean;
}

/** The honest part uses no built-in that anybody could have changed. */
const honest = `
export const sum = (x) => { let s = 0; for (let i = 0; i < x.length; i++) s += x[i] * (i + 1); return s; };
export const twice = (x) => { const y = [0, 0, 0]; for (let i = 0; i < 3; i++) y[i] = 2 * x[i]; return y; };
export const change = (x) => { x[1] = 7; return 1; };
const kept = [0]; export const keep = (x) => { kept[0] += x[0]; return kept; };
`;

const tools = `
const attempt = (action) => { try { return action(); } catch (error) { return error; } };
const dive = (up, action) => {
  let left = up;
  const go = () => { try { go(); } catch { /* the end of the stack */ } if (left-- === 0) attempt(action); };
  attempt(go);
};
`;

/** The text of a file; its \`odd\` is the dishonest part. */
export function writeProgram({ first, later, waits }: Program): string {
  const tries = (statements: readonly string[]) =>
    statements.map((statement) => `try { ${statement} } catch {}`).join('\n');
  const wait = waits
    ? `try { await ${first.length > 2 ? 'Promise.resolve(1)' : 'null'}; } catch {}`
    : '';
  return `// @ts-nocheck\n${tools}\n${honest}\n${tries(first)}\n${wait}\nexport function odd(x) { ${tries(later.slice(0, -1))}\n ${later.at(-1) ?? ''} }\n`;
}

const keys = fc.constantFrom(
  ...[
    '0',
    '1',
    'length',
    'value',
    'get',
    'set',
    'kind',
    'then',
    'toJSON',
    'constructor',
    'name',
    'message',
    'stack',
    'numbers',
    'text',
    'once',
    '$make',
    'done',
    'raw',
    '__proto__',
  ].map((key) => JSON.stringify(key)),
  'Symbol.iterator',
  'Symbol.toStringTag',
  'Symbol.toPrimitive',
  'Symbol.species',
);

const atoms = fc.constantFrom(
  'undefined',
  'null',
  'NaN',
  '-0',
  '1e308',
  '5e-324',
  '2n ** 70n',
  "Symbol('s')",
  "'text'",
  "'\\ud800'",
  "'[x]'",
  "'x'.repeat(100000)",
  '[]',
  '[1, 2]',
  '[1, , 3]',
  'new Array(1e6)',
  '{}',
  'Object.create(null)',
  '() => 1',
  'class A {}',
  'new Float64Array([1, NaN])',
  'new BigInt64Array(2)',
  'new Uint8Array(100000)',
  'new Map([[1, 2]])',
  'new Set([1])',
  'new Date(NaN)',
  '/x/g',
  "new Error('x')",
  "new AggregateError([1], 'x')",
  'Promise.resolve(1)',
  'new Promise(() => {})',
  '(function () { return arguments; })(1, 2)',
  '(function* () { yield 1; })()',
  'Object(1n)',
  'new Number(1)',
  'globalThis',
  'new Proxy([1], {})',
  '(() => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy; })()',
  'Object.freeze([1, 2])',
  '(() => { const a = [1]; a.push(a); return a; })()',
  'sum',
  'x',
  'Object.prototype',
  'Array.prototype',
);

/** Expressions that give something odd, or run code when they are looked at. */
const values: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    atoms,
    tie('value').map((inner) => `[${inner}, 1]`),
    fc.tuple(keys, tie('value')).map(([key, inner]) => `({ [${key}]: ${inner} })`),
    fc.tuple(keys, tie('value')).map(([key, inner]) => `({ get [${key}]() { return ${inner}; } })`),
    fc.tuple(keys, tie('value')).map(([key, inner]) => `({ get [${key}]() { throw ${inner}; } })`),
    fc
      .tuple(
        fc.constantFrom('[1, 2]', '{}', '(() => 1)', "new Error('x')"),
        fc.constantFrom(
          'get',
          'has',
          'getOwnPropertyDescriptor',
          'ownKeys',
          'getPrototypeOf',
          'apply',
          'set',
          'defineProperty',
        ),
        tie('value'),
      )
      .map(([target, trap, inner]) => `new Proxy(${target}, { ${trap}: (...parts) => ${inner} })`),
    fc
      .tuple(fc.constantFrom('message', 'name', 'stack', 'cause'), tie('value'))
      .map(
        ([key, inner]) =>
          `Object.defineProperty(new Error('x'), '${key}', { value: ${inner}, configurable: true })`,
      ),
    tie('value').map((inner) => `({ then(resolve, reject) { reject(${inner}); } })`),
    tie('value').map(
      (inner) => `({ toJSON: () => ${inner}, toString: () => ${inner}, valueOf: () => ${inner} })`,
    ),
  ),
})).value;

const targets = fc.constantFrom(
  'Object.prototype',
  'Array.prototype',
  'Function.prototype',
  'String.prototype',
  'Number.prototype',
  'Error.prototype',
  'Promise.prototype',
  'Promise',
  'Object',
  'Array',
  'JSON',
  'Reflect',
  'Math',
  'Symbol',
  'Float64Array.prototype',
  'Object.getPrototypeOf(Float64Array.prototype)',
  'Object.getPrototypeOf([][Symbol.iterator]())',
  'globalThis',
  'console',
  'WeakSet.prototype',
  'RangeError.prototype',
);

const names = fc.constantFrom(
  ...[
    'map',
    'slice',
    'join',
    'push',
    'sort',
    'keys',
    'apply',
    'call',
    'bind',
    'get',
    'has',
    'add',
    'parse',
    'stringify',
    'freeze',
    'isFrozen',
    'defineProperty',
    'getOwnPropertyDescriptor',
    'getPrototypeOf',
    'ownKeys',
    'hasOwn',
    'isArray',
    'isView',
    'charCodeAt',
    'lastIndexOf',
    'then',
    'catch',
    'toString',
    'valueOf',
    'next',
    'log',
    'String',
    'Error',
    'Map',
    'Object',
    'Reflect',
  ].map((name) => `'${name}'`),
);

/** What may be done at any time. */
const statements: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(targets, names, values)
    .map(([target, name, value]) => `${target}[${name}] = () => ${value};`),
  fc
    .tuple(targets, names, values)
    .map(([target, name, value]) => `${target}[${name}] = () => { throw ${value}; };`),
  fc
    .tuple(targets, keys, values)
    .map(
      ([target, key, value]) =>
        `Object.defineProperty(${target}, ${key}, { __proto__: null, configurable: true, get: () => ${value}, set(own) {} });`,
    ),
  fc.tuple(targets, names).map(([target, name]) => `delete ${target}[${name}];`),
  values.map((value) => `Error.prepareStackTrace = (error, sites) => ${value};`),
  values.map((value) => `Error.stackTraceLimit = ${value};`),
  values.map((value) => `console.log(${value});`),
  values.map((value) => `void Promise.reject(${value});`),
  values.map((value) => `void (async () => { await ${value}; throw ${value}; })();`),
  values.map((value) => `structuredClone(${value});`),
  fc.tuple(fc.nat(300), values).map(([up, value]) => `dive(${up}, () => console.log(${value}));`),
  fc.tuple(fc.nat(300), values).map(([up, value]) => `dive(${up}, () => { throw ${value}; });`),
  fc
    .nat(24)
    .map(
      (count) =>
        `globalThis.kept${count} = Array.from({ length: ${count} }, (_, i) => new Array(120000).fill(i + 0.5));`,
    ),
  fc.constantFrom(
    'Object.freeze(Object.prototype);',
    'Object.freeze(Array.prototype);',
    'Object.setPrototypeOf(Array.prototype, null);',
    'Object.preventExtensions(globalThis);',
    'x.length = 0;',
    'x.push(1);',
  ),
  values.map((value) => `x[0] = ${value};`),
);

const endings = fc.oneof(
  values.map((value) => `return ${value};`),
  values.map((value) => `throw ${value};`),
  values.map((value) => `return (async () => { throw ${value}; })();`),
  fc.constant('return odd(x);'),
);

export const programs: fc.Arbitrary<Program> = fc.record({
  first: fc.array(statements, { maxLength: 5 }),
  later: fc
    .tuple(fc.array(statements, { maxLength: 3 }), endings)
    .map(([before, end]) => [...before, end]),
  waits: fc.boolean(),
});
