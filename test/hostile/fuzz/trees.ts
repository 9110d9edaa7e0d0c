import fc from 'fast-check';
import { hostileText } from '../../src/text/hostile-text.ts';
import { almostRight, anyBytes, madeUp } from './sources.ts';

/** What may stand in a submission's folder. */
export type Node =
  | { readonly kind: 'file'; readonly content: string | Uint8Array }
  | { readonly kind: 'folder' }
  | { readonly kind: 'link'; readonly to: string }
  | { readonly kind: 'pipe' };

/** A folder by its name, and what stands in it by path. Later paths may be in the way of earlier ones. */
export interface Tree {
  readonly name: string;
  readonly nodes: readonly (readonly [path: string, node: Node])[];
}

const segment = hostileText
  .map((text) => text.replace(/[/\0]/g, '').slice(0, 60))
  .filter((text) => text !== '' && text !== '.' && text !== '..' && text.isWellFormed());

const exerciseFile = fc.constantFrom(1, 2, 3, 4).map((n) => `exercise${n}.ts`);

const path = fc.oneof(
  exerciseFile,
  fc.constantFrom(
    'exercise2.js',
    'Exercise3.ts',
    'exercise2.ts/index.ts',
    'package.json',
    'tsconfig.json',
    'node_modules/sheet09/index.js',
    'sheet09.ts',
    'data.json',
    '.hidden/exercise1.ts',
  ),
  fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/')),
);

const source = fc.oneof(
  { weight: 3, arbitrary: almostRight },
  { weight: 3, arbitrary: madeUp },
  { weight: 2, arbitrary: anyBytes },
  { weight: 1, arbitrary: hostileText },
);

const node = fc.oneof(
  { weight: 8, arbitrary: source.map((content): Node => ({ kind: 'file', content })) },
  { weight: 1, arbitrary: fc.constant<Node>({ kind: 'folder' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('exercise1.ts', '..', '/etc/passwd', '.', 'nowhere')
      .map((to): Node => ({ kind: 'link', to })),
  },
  { weight: 1, arbitrary: fc.constant<Node>({ kind: 'pipe' }) },
);

const author = fc.record(
  { name: fc.oneof(hostileText, fc.jsonValue()), email: fc.oneof(hostileText, fc.jsonValue()) },
  { requiredKeys: [] },
);

/** What a submission.json may hold: nearly what it should, any JSON, JSON that is cut, any bytes. */
const manifest = fc.oneof(
  fc
    .record(
      {
        authors: fc.array(fc.oneof(hostileText, author)),
        group: hostileText,
        extra: fc.anything(),
      },
      { requiredKeys: [] },
    )
    .map((value) => stringify(value)),
  fc.json(),
  fc.json().map((text) => text.slice(0, -1)),
  fc.uint8Array({ maxLength: 60 }),
);

function stringify(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'bigint' ? inner.toString() : inner,
    ) ?? ''
  );
}

/** A submission's folder, mostly of files that are named as they should be. */
export const anyTree: fc.Arbitrary<Tree> = fc
  .record({
    name: segment.filter((name) => !name.startsWith('.')),
    sources: fc.array(fc.tuple(exerciseFile, source), { minLength: 1, maxLength: 4 }),
    others: fc.array(fc.tuple(path, node), { maxLength: 4 }),
    manifest: fc.option(manifest),
  })
  .map(({ name, sources, others, manifest }) => ({
    name,
    nodes: [
      ...(manifest === null ? [] : [['submission.json', toFile(manifest)] as const]),
      ...sources.map(([path, content]) => [path, toFile(content)] as const),
      ...others,
    ],
  }));

function toFile(content: string | Uint8Array): Node {
  return { kind: 'file', content };
}
