import { describe, expect, test } from 'vitest';
import { compileSubmission } from '../../../src/compile/compile.ts';
import { countLoops } from '../../../src/compile/count-loops.ts';
import { ask, callTo, open } from '../sandbox/open-session.ts';

/** The line of the loop that a call of `f` is told to be lost in; what it gives where it comes to its end. */
async function findLine(text: string): Promise<unknown> {
  const { files, nameLoop } = countLoops([{ path: 'main.ts', text }], 20_000);
  const compiled = compileSubmission(files, [], 'sheet');
  const session = await open('', { file: 'main.ts', compiled });
  if (session.loaded.kind === 'threw') return nameLoop(session.loaded.error.message)?.line;
  expect(session.loaded).toMatchObject({ kind: 'loaded' });
  const outcome = await ask(session, callTo('f'));
  if (outcome.kind === 'threw') return nameLoop(outcome.error.message)?.line;
  return outcome;
}

describe('the loop that does not come to its end', () => {
  test.each([
    ['a while loop', 'export function f() {\n  while (true);\n}', 2],
    [
      'a do loop without braces',
      'export function f() {\n  let i = 0;\n  do i++; while (i > 0);\n}',
      3,
    ],
    [
      'a for loop without semicolons',
      'export const f = () => {\n  let x = 1\n  for (;;) x = -x\n}',
      3,
    ],
    [
      'one in another that ends',
      'export function f() {\n  for (let k = 0; k < 3; k++)\n    while (k > 0) { }\n}',
      3,
    ],
    [
      'one around others that end',
      'export function f() {\n  const q = [1];\n  while (q.length > 0) {\n    for (let i = 0; i < 50; i++) q[0]! += i;\n    for (const e of [1, 2]) q[0]! += e;\n  }\n}',
      3,
    ],
    [
      'one after a long one',
      'export function f() {\n  for (let i = 0; i < 9000; i++);\n  for (;;);\n}',
      3,
    ],
    [
      'one with labels',
      'export function f() {\n  let n = 0;\n  outer: for (;;) {\n    inner: for (;;) { if (n++ % 2) continue outer; break inner; }\n  }\n}',
      3,
    ],
    [
      'one that is the whole branch of an if',
      'export function f() {\n  if (f.length === 0) for (;;);\n  else throw 1;\n}',
      2,
    ],
    [
      'one in a case',
      'export function f() {\n  switch (1) { case 1: let a = 0;\n  while (a < 1) a = 0; }\n}',
      3,
    ],
    [
      'one that catches what is thrown in it',
      'export function f() {\n  for (;;) {\n    try { for (;;); } catch {}\n  }\n}',
      3,
    ],
    [
      'a generator that never ends',
      'function* g() {\n  for (;;) yield 1;\n}\nexport function f() {\n  for (const e of g());\n}',
      5,
    ],
    [
      'one that is called from a callback',
      'const g = () => {\n  while (1);\n};\nexport const f = () => [1].map(g);',
      2,
    ],
    [
      'one at the top level',
      "'use strict';\nlet ready = false;\nwhile (!ready);\nexport const f = 1;",
      3,
    ],
  ])('%s', async (_, text, line) => {
    expect(await findLine(text)).toBe(line);
  });

  test('is none where all do', async () => {
    expect(
      await findLine(
        'export function f() { let s = 0; for (const i of [1, 2, 3]) s += i; return s; }',
      ),
    ).toMatchObject({ kind: 'returned', value: { value: 6 } });
  });

  test('is none that a program names itself', async () => {
    const { nameLoop } = countLoops([{ path: 'a.ts', text: 'for (;;);' }], 10);
    expect(nameLoop('endless loop 0')).toEqual({ file: 'a.ts', line: 1, column: 1 });
    expect(nameLoop('endless loop 7')).toBeUndefined();
    expect(nameLoop('endless loops')).toBeUndefined();
  });
});
