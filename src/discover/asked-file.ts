/** A file that a sheet asks for, as far as it is looked for. */
export interface AskedFile {
  readonly file: string;
  /** Other words for it, as the sheet's own list has them: `blatt9-1` is as good as `exercise1`. */
  readonly alsoCalled?: readonly string[];
  /** What it has to export. */
  readonly exports: readonly string[];
}

/** What a sheet asks for. */
export function listAsked(
  exercises: readonly {
    readonly file: string;
    readonly alsoCalled?: readonly string[];
    readonly exports: readonly { readonly name: string }[];
  }[],
): readonly AskedFile[] {
  return exercises.map(({ file, alsoCalled, exports }) => ({
    file,
    ...(alsoCalled !== undefined && { alsoCalled }),
    exports: exports.map(({ name }) => name),
  }));
}
