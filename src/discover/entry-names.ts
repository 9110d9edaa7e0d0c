/** The upper half of the code page that ZIP archives use where they do not say otherwise. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** A name out of its bytes, in NFC: UTF-8 where it is that, else CP437 or, on the disk, Windows-1252. No byte loses a name. */
export function decodeName(
  bytes: Buffer,
  other: 'cp437' | 'windows-1252' = 'windows-1252',
): string {
  const utf8 = bytes.toString('utf8');
  if (Buffer.from(utf8).equals(bytes)) return utf8.normalize('NFC');
  if (other === 'windows-1252')
    return new TextDecoder('windows-1252').decode(bytes).normalize('NFC');
  const letters = [...bytes].map((byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : cp437.charAt(byte - 0x80),
  );
  return letters.join('').normalize('NFC');
}

/** What most systems take. */
const longestPath = 1024;

/**
 * A path inside an archive with one way only to write it. Nothing is ever written to it, so that it need not be refused:
 * backslashes, drives and a leading slash mean nothing. Nothing where it leads out, or is no path at all.
 */
export function normalizePath(path: string): string | undefined {
  if (path.length > longestPath || path.includes('\0')) return undefined;
  const parts: string[] = [];
  for (const part of path
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length === 0 ? undefined : parts.join('/');
}

/** A path that is only shown. */
export function shortenPath(path: string): string {
  return path.length <= longestPath ? path : `${path.slice(0, 60)}…`.toWellFormed();
}
