import { posix } from 'node:path';

/** More than any project has; each is tried for each import. */
export const mostAliases = 50;

/** What a project calls places in itself: a text that a specifier begins and ends with, and what stands there instead. */
export interface PathAlias {
  readonly before: string;
  readonly after: string;
  /** Nothing where the alias is a whole specifier. */
  readonly hasRest: boolean;
  readonly target: string;
}

/** Whether a file may say such things. */
export function isConfig(path: string): boolean {
  return /(?:^|\/)[tj]sconfig(?:\.[\w-]+)?\.json$/i.test(path);
}

/** `baseUrl` and `paths` of a tsconfig.json, from the submission's folder on; nothing where it cannot be read. */
export function readAliases(path: string, text: string): readonly PathAlias[] {
  const { compilerOptions } = Object(parseLoosely(text)) as Record<string, unknown>;
  const { baseUrl, paths } = Object(compilerOptions) as Record<string, unknown>;
  const base = posix.join(posix.dirname(path), typeof baseUrl === 'string' ? baseUrl : '.');
  const named = Object.entries(Object(paths) as Record<string, unknown>).flatMap(
    ([pattern, targets]) =>
      (Array.isArray(targets) ? targets : []).flatMap((target) =>
        typeof target === 'string' ? [makeAlias(pattern, posix.join(base, target))] : [],
      ),
  );
  return typeof baseUrl === 'string' ? [...named, makeAlias('*', `${base}/*`)] : named;
}

/** Where a specifier leads by an alias, as a path from the submission's folder on. */
export function applyAlias(specifier: string, alias: PathAlias): string | undefined {
  const { before, after, hasRest, target } = alias;
  if (!hasRest) return specifier === before ? target : undefined;
  const rest = specifier.slice(before.length, specifier.length - after.length);
  const fits =
    specifier.length >= before.length + after.length &&
    specifier.startsWith(before) &&
    specifier.endsWith(after);
  return fits ? posix.normalize(target.replace('*', () => rest)) : undefined;
}

function makeAlias(pattern: string, target: string): PathAlias {
  const [before = '', after, ...more] = pattern.split('*');
  return { before, after: [after ?? '', ...more].join('*'), hasRest: after !== undefined, target };
}

/** The JSON of configurations, which may hold comments and a comma too many. */
function parseLoosely(text: string): unknown {
  const bare = text
    .replace(
      /("(?:[^"\\\n]|\\.)*")|\/\/.*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/g,
      (_, string?: string) => string ?? '',
    )
    .replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])/g, (_, string?: string) => string ?? '');
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}
