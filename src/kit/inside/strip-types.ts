import { createRequire } from 'node:module';

/** What Node 24 has under this name, for every Node that a kit runs on: the same compiler, as a package. */
export function stripTypeScriptTypes(
  text: string,
  { mode, sourceMap }: { readonly mode: 'transform'; readonly sourceMap: boolean },
): string {
  // Loaded when it is needed, which is rarely: it takes longer than a check.
  const { transformSync } = createRequire(import.meta.url)('@swc/wasm-typescript') as Compiler;
  const { code, map } = transformSync(text, { mode, sourceMap });
  if (map === undefined) return code;
  const base64 = Buffer.from(map).toString('base64');
  return `${code}\n\n//# sourceMappingURL=data:application/json;base64,${base64}`;
}

interface Compiler {
  transformSync(
    text: string,
    options: { readonly mode: 'transform'; readonly sourceMap: boolean },
  ): { readonly code: string; readonly map?: string };
}
