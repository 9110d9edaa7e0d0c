/** Rows as CSV that every reader takes: commas, every cell in quotes, UTF-8 without a byte order mark. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`)
    .join('');
}
