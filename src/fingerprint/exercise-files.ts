import { posix } from 'node:path';
import { parseSync, type Program } from 'oxc-parser';
import { walkTree } from '../compile/syntax-tree.ts';

/**
 * The files that declare the exercises of a sheet, in their order, read off the sheet's own file: where it lists names
 * that it imports, as in `exercises: [one, two]`. Nothing where it is written in any other way.
 */
export function findExerciseFiles(path: string, text: string): readonly string[] | undefined {
  const { program, module } = parseSync(path, text);
  const names = findListed(program);
  const files = new Map(
    module.staticImports.flatMap(({ entries, moduleRequest: { value } }) =>
      value.startsWith('.')
        ? entries.map(
            ({ localName }) => [localName.value, posix.join(posix.dirname(path), value)] as const,
          )
        : [],
    ),
  );
  const found = names?.flatMap((name) => files.get(name) ?? []);
  return found?.length === names?.length ? found : undefined;
}

/** The names in the one list of exercises that a sheet has. */
function findListed(program: Program): readonly string[] | undefined {
  const lists = [...walkTree(program)].flatMap((node) =>
    node.type === 'Property' && node.key.type === 'Identifier' && node.key.name === 'exercises'
      ? [node.value]
      : [],
  );
  const [list, another] = lists;
  if (list?.type !== 'ArrayExpression' || another !== undefined) return undefined;
  const names = list.elements.map((entry) =>
    entry?.type === 'Identifier' ? entry.name : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}
