import type { Entry, Folder, Packing } from './folder.ts';
import { normalizePath, shortenPath } from './entry-names.ts';
import { compareCodeUnits } from './order.ts';
import type { ReadBytes } from './read-bytes.ts';

/** An entry of an archive, under the path that the archive gives it. */
export interface Packed {
  readonly path: string;
  readonly content:
    | { readonly kind: 'folder' }
    | { readonly kind: 'file'; readonly read: (mostBytes: number) => ReadBytes }
    | ({ readonly kind: 'refused'; readonly reason: string } & Packing);
  /** Equal where two entries hold the same bytes for certain. */
  readonly sameness?: string;
}

interface Branch {
  readonly folders: Map<string, Branch>;
  readonly files: Map<string, Exclude<Entry, { kind: 'folder' }>>;
  readonly sameness: Map<string, string | undefined>;
}

/** The folder that the entries of an archive make. Two entries for one path are told, unless they are the same. */
export function buildFolder(packed: Iterable<Packed>): Folder {
  const root = sprout();
  for (const each of packed) add(root, each);
  return toFolder(root);
}

function add(root: Branch, { path, content, sameness }: Packed): void {
  const plain = normalizePath(path);
  if (plain === undefined) {
    // A folder that leads out holds nothing by itself.
    if (content.kind === 'folder') return;
    const name = shortenPath(path);
    const reason = 'its path is no path inside the archive';
    root.files.set(name, { kind: 'refused', name, reason, isPacking: true });
    return;
  }
  const parts = plain.split('/');
  const name = content.kind === 'folder' ? undefined : parts.pop();
  let branch = root;
  for (const part of parts) {
    const inner = branch.folders.get(part) ?? sprout();
    branch.folders.set(part, inner);
    branch = inner;
  }
  if (name === undefined || content.kind === 'folder') return;
  if (!branch.files.has(name)) {
    branch.files.set(name, { ...content, name });
    branch.sameness.set(name, sameness);
  } else if (sameness === undefined || branch.sameness.get(name) !== sameness) {
    const reason = 'the archive holds it more than once, and not the same';
    branch.files.set(name, { kind: 'refused', name, reason, isPacking: true });
    branch.sameness.set(name, undefined);
  }
}

function sprout(): Branch {
  return { folders: new Map(), files: new Map(), sameness: new Map() };
}

function toFolder(branch: Branch): Folder {
  const folders = [...branch.folders].map(([name, inner]): Entry => ({
    kind: 'folder',
    name,
    folder: toFolder(inner),
  }));
  const entries = [...folders, ...branch.files.values()].sort((a, b) =>
    compareCodeUnits(a.name, b.name),
  );
  return { list: () => ({ entries }) };
}
