import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename } from 'node:path';

import ivm from 'isolated-vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = new URL('../../../reference/sheet09/published/', import.meta.url);

describe('in an isolate without the globals of Node and of the web', () => {
  const isolate = new ivm.Isolate({ memoryLimit: 64 });
  let namespace: ivm.Reference<Record<string, unknown>>;

  beforeAll(async () => {
    const context = await isolate.createContext();
    const modules = new Map<string, ivm.Module>();
    for (const name of readdirSync(folder).filter((file) => file !== 'package.json')) {
      modules.set(name, await isolate.compileModule(translate(name)));
    }
    const main = await isolate.compileModule(`
      import { convolutionLayer, digits, high, low, model } from './index.ts';
      const scores = model.reduce((a, layer) => layer.forward(a), digits[6].pixels);
      export const best = scores.indexOf(Math.max(...scores));
      export const answers = [digits[6].label, low, high, typeof convolutionLayer, typeof process].join();
    `);
    await main.instantiate(context, (specifier) => {
      const found = modules.get(basename(specifier));
      if (!found) throw new Error(`no module of this folder: ${specifier}`);
      return found;
    });
    await main.evaluate();
    namespace = main.namespace;
  });
  afterAll(() => isolate.dispose());

  test('the package loads and its network classifies a digit', async () => {
    expect(await namespace.get('best')).toBe(3);
    expect(await namespace.get('answers')).toBe('3,0,1,function,undefined');
  });
});

test('the package imports only files of its own folder', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts'))) {
    const specifiers = [...read(name).matchAll(/(?:from|import) '([^']+)'/g)].map(
      (match) => match[1],
    );
    for (const specifier of specifiers) expect(specifier).toMatch(/^\.\/[a-z-]+\.(ts|json)$/);
  }
});

function translate(name: string): string {
  if (name.endsWith('.json')) return `export default JSON.parse(${JSON.stringify(read(name))});`;
  // Attributes of imports are for loaders that read files; this one has translated JSON already.
  return stripTypeScriptTypes(read(name)).replaceAll(" with { type: 'json' }", '');
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}
