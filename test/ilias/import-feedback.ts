import { unzipSync } from 'fflate';

// What ILIAS does with an uploaded zip of feedback for many, after class.ilExAssignment.php.

export type IliasImport =
  | { readonly kind: 'refused'; readonly reason: string }
  /** File names by user. */
  | { readonly kind: 'imported'; readonly files: ReadonlyMap<number, readonly string[]> };

export function importIliasFeedback(zip: Uint8Array, members: readonly number[]): IliasImport {
  const paths = Object.keys(unzipSync(zip)).filter((path) => !path.endsWith('/'));
  const tops = new Set(paths.map((path) => path.split('/')[0] ?? ''));
  const top = [...tops].find((name) => name.startsWith('multi_feedback'));
  if (top === undefined) return { kind: 'refused', reason: 'no folder multi_feedback' };
  const files = new Map<number, string[]>();
  for (const path of paths) {
    const [first, folder = '', file = '', ...deeper] = path.split('/');
    const user = Number(folder.split('_').at(-1));
    if (first !== top || deeper.length > 0 || file.startsWith('.') || !members.includes(user))
      continue;
    files.set(user, [...(files.get(user) ?? []), file]);
  }
  return { kind: 'imported', files };
}
