/** How the bytes of a table stand for text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedTable {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a table, without its byte order mark. What is no UTF-8 and has no mark is Windows-1252, in which every byte
 * is a character: spreadsheets save so where they are not asked.
 */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const mark = encoding === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff];
    if (bytes[0] === mark[0] && bytes[1] === mark[1])
      return { text: new TextDecoder(encoding).decode(bytes), encoding };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
