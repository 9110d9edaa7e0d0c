export interface Pair extends ReadonlyArray<number> {
  readonly 0: number;
  readonly 1: number;
  readonly length: 2;
}
