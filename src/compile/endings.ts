/** A path whose ending is one that Node knows: browsers and platforms make others of it, and no file here has markup in it. */
export function plainEnding(path: string): string {
  return path.replace(
    /\.(?:([mc]?[tj]s)x?|(json))(?:\.txt)?$|\.txt$/i,
    (_, code?: string, json?: string) =>
      code !== undefined ? `.${code.toLowerCase()}` : json !== undefined ? '.json' : '.ts',
  );
}

/** Whether types have to be erased from a file. */
export function isTypeScript(path: string): boolean {
  return /\.[mc]?ts$/.test(plainEnding(path));
}

/** Files that declare types alone: nothing is left of them. */
export function isDeclaration(path: string): boolean {
  return /\.d\.[mc]?ts$/.test(plainEnding(path));
}
