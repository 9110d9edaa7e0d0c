/** How many characters a line's hash goes on for, blanks left out. */
const reach = 100;
const base = 37n;
/** What stands behind the last character. */
const end = 65535;

/**
 * The hashes by which GitHub's code scanning knows the lines of a file again, one for each line: over what comes from its
 * first character on, and `:2` for the second line of one hash. It is the `primaryLocationLineHash` of github/codeql-action.
 */
export function hashLines(text: string): readonly string[] {
  const units = [...readUnits(text), end, ...Array.from({ length: reach }, () => 0)];
  const first = BigInt.asUintN(64, base ** BigInt(reach));
  const counts = new Map<string, number>();
  const hashes: string[] = [];
  let hash = 0n;
  for (let at = 0; at < units.length; at++) {
    const start = at - reach;
    if (start >= 0 && isLineStart(units, start)) hashes.push(count(hash.toString(16), counts));
    const leaving = start >= 0 ? BigInt(units[start] ?? 0) : 0n;
    hash = BigInt.asUintN(64, hash * base + BigInt(units[at] ?? 0) - first * leaving);
  }
  return hashes;
}

/** Code units without blanks, each line's end as one line feed. */
function readUnits(text: string): readonly number[] {
  const units: number[] = [];
  for (const line of text.split(/(\r\n|\r|\n)/)) {
    if (/^[\r\n]/.test(line)) units.push(0x0a);
    else
      for (let at = 0; at < line.length; at++) {
        const unit = line.charCodeAt(at);
        if (unit !== 0x20 && unit !== 0x09) units.push(unit);
      }
  }
  return units;
}

function isLineStart(units: readonly number[], at: number): boolean {
  return at === 0 || units[at - 1] === 0x0a;
}

function count(hash: string, counts: Map<string, number>): string {
  const number = (counts.get(hash) ?? 0) + 1;
  counts.set(hash, number);
  return `${hash}:${number}`;
}
