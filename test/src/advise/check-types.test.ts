import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { adviseTypes } from '../../../src/advise/check-types.ts';
import { projectFolder } from '../../../src/host/project-folder.ts';

const options = {
  compiler: join(projectFolder, 'node_modules/typescript/lib/tsc.js'),
  module: {
    specifier: 'small',
    entry: join(projectFolder, 'test/src/batch/small-module/index.ts'),
  },
};

test('a value that contradicts the published types is told with its place', async () => {
  expect(await advise(`import { two } from 'small';\nexport const text: string = two;`)).toEqual([
    {
      kind: 'type-error',
      text: "Type 'number' is not assignable to type 'string'.",
      place: { file: 'one.ts', line: 2, column: 14 },
    },
  ]);
});

test('what contradicts nothing is told nothing', async () => {
  expect(await advise(`export const text: string = '';`)).toEqual([]);
});

test.each([
  ['an import', (path: string) => `import secret from '${path}';`],
  ['a reference', (path: string) => `/// <reference path="${path}" />`],
  ['a type', (path: string) => `type Secret = typeof import('${path}').secret;`],
])('what %s reads of the host is not told to anybody', async (_, read) => {
  const path = join(makeFolder(), 'secret.ts');
  writeFileSync(path, 'export default { password: 1 }; export const secret = 1;');
  const code = `${read(path)}\nexport const text: string = 1;`;
  expect(await advise(code)).toEqual([]);
});

async function advise(code: string) {
  const submission = { id: 'a', files: [{ path: 'one.ts', text: code }] };
  return (await adviseTypes([submission], options)).get('a');
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheetmark-advise-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
