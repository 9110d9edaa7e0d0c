/**
 * How many letters have to be added, removed, exchanged or swapped with their neighbour to turn one
 * text into the other (optimal string alignment); anything above `most` is told as `most + 1`.
 */
export function measureEditDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let older: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwap =
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1];
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (isSame ? 0 : 1),
        isSwap ? at(older, column - 2) + 1 : Infinity,
      );
    }
    if (Math.min(...current, ...previous) > most) return most + 1;
    [older, previous] = [previous, current];
  }
  return Math.min(at(previous, to.length), most + 1);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
