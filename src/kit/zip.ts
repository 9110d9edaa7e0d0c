import { strToU8, zipSync, type Zippable } from 'fflate';

/** Files as a zip archive, those of the same content in the same bytes. */
export function zipFiles(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files) {
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { level: 6, mtime: earliest });
}

/** The first moment that a zip archive can name, whatever the time zone is. */
const earliest = new Date(1980, 0, 1);
