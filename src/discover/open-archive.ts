import { isArchiveName, readArchiveKind } from './archive-kind.ts';
import { emptyArchive, noArchive } from './broken.ts';
import { openBudget, type UnpackBudget } from './budget.ts';
import { caps } from './caps.ts';
import type { FileEntry } from './folder.ts';
import { openZip } from './open-zip.ts';
import type { Opened } from './opened.ts';

/** Opens an archive in memory: no path of it is ever used on the disk. Throws at nothing that may be in it. */
export async function openArchive(
  { name, read }: FileEntry,
  budget: UnpackBudget = openBudget(),
): Promise<Opened> {
  const got = read(caps.archiveBytes);
  switch (got.kind) {
    case 'bytes':
      break;
    case 'too-large':
      return { kind: 'unread', reason: `it is larger than ${caps.archiveBytes / 1e6} MB` };
    case 'refused':
      return { kind: 'unread', reason: got.reason };
    case 'unreadable':
      return { kind: 'failed', reason: got.reason };
    default:
      return got satisfies never;
  }
  const kind = readArchiveKind(got.bytes);
  switch (kind.kind) {
    case 'zip':
      return openZip(got.bytes, budget);
    case 'tar':
      return (await import('./open-tar.ts')).openTar(got.bytes, budget);
    case 'gzip':
      return (await import('./open-tar.ts')).openGzip(got.bytes, name, budget);
    case 'foreign':
      return { kind: 'unread', reason: `it is ${kind.name}, which is not read` };
    case 'none':
      return {
        kind: 'unread',
        reason: got.bytes.length === 0 ? emptyArchive : noArchive,
      };
    default:
      return kind satisfies never;
  }
}

export { isArchiveName };
