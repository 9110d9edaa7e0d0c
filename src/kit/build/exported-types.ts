import { parseSync } from 'oxc-parser';

/** The names that a source file exports as types. */
export function listExportedTypes(text: string): ReadonlySet<string> {
  const { module } = parseSync('file.ts', text, { lang: 'ts' });
  const names = module.staticExports.flatMap(({ entries }) =>
    entries.filter(({ isType }) => isType).map(({ exportName }) => exportName.name ?? ''),
  );
  return new Set(names.filter((name) => name !== ''));
}
