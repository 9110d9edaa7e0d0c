import { strToU8, zipSync, type Zippable } from 'fflate';

/** Files as a zip archive, those of the same content in the same bytes. What is packed already is not packed once more. */
export function zipFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  isPacked: (path: string) => boolean = () => false,
): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    entries[path] = isPacked(path) ? [bytes, { level: 0 }] : bytes;
  }
  return zipSync(entries, { level: 6, mtime: earliest });
}

/** The first moment that a zip archive can name, whatever the time zone is. */
const earliest = new Date(1980, 0, 1);
