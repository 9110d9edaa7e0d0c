import { posix } from 'node:path';
import type { LeftOut } from '../records/submission.ts';
import { measureEditDistance } from '../text/edit-distance.ts';
import { endings, resolveImport, type ImportIndex, type Resolution } from './resolve-import.ts';

/** What imports of a submission can lead to. */
export interface ImportTargets {
  readonly index: ImportIndex;
  readonly sheetSpecifier: string;
  readonly leftOut: readonly LeftOut[];
}

type Unresolved = Exclude<Resolution, { kind: 'file' | 'sheet' }>;

/** Why an import leads nowhere, and what may have been meant. */
export function sayUnresolved(
  from: string,
  specifier: string,
  unresolved: Unresolved,
  targets: ImportTargets,
): string {
  const { leftOut, sheetSpecifier } = targets;
  const start = `Cannot import '${shorten(specifier)}'`;
  const near = findNear(from, specifier, unresolved, targets);
  const advice = near === undefined ? '' : `; did you mean '${near}'?`;
  switch (unresolved.kind) {
    case 'outside':
      return `${start}: a submission may import only files of its own folder and '${sheetSpecifier}'${advice}`;
    case 'missing': {
      const { path } = unresolved;
      const left = leftOut.find(
        (entry) => entry.path === path || endings.some((ending) => entry.path === path + ending),
      );
      if (left !== undefined) return `${start}: '${left.path}' was not read: ${left.reason}`;
      return `${start}: there is no such file in the submission${advice}`;
    }
    default:
      return unresolved satisfies never;
  }
}

function findNear(
  from: string,
  specifier: string,
  unresolved: Unresolved,
  { index, sheetSpecifier }: ImportTargets,
): string | undefined {
  if (specifier.split(/[/\\]/).some((part) => isNear(part, sheetSpecifier))) return sheetSpecifier;
  const wanted =
    unresolved.kind === 'missing' ? unresolved.path : posix.join(posix.dirname(from), specifier);
  const own = resolveImport(from, `./${specifier}`, index, sheetSpecifier);
  if (unresolved.kind === 'outside' && own.kind === 'file') return writeSpecifier(from, own.path);
  const near = [...index.paths].find((path) => path !== from && isNear(bare(path), bare(wanted)));
  return near === undefined ? undefined : writeSpecifier(from, near);
}

/** Whether two names differ by case, Unicode form or a slip of a finger or two alone. */
function isNear(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.normalize('NFC').toLowerCase()) as [
    string,
    string,
  ];
  const most = Math.min(one.length, other.length) < 4 ? 0 : 2;
  return measureEditDistance(one, other, most) <= most;
}

function bare(path: string): string {
  return path.replace(/\.(?:[mc]?[jt]sx?|json)$/, '');
}

function writeSpecifier(from: string, path: string): string {
  const relative = posix.relative(posix.dirname(from), path);
  return relative.startsWith('../') ? relative : `./${relative}`;
}

function shorten(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99)}…`.toWellFormed();
}
