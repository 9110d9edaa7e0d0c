/** The value of a JSON text, or what is wrong with it and at which offset. */
export type ParsedJson =
  | { readonly kind: 'parsed'; readonly value: unknown }
  | { readonly kind: 'malformed'; readonly message: string; readonly offset: number };

/** Parses JSON. `JSON.parse` says where a text is malformed in some of its messages only, so it is looked for here. */
export function parseJson(text: string): ParsedJson {
  try {
    return { kind: 'parsed', value: JSON.parse(text) };
  } catch {
    return { kind: 'malformed', ...findFault(text) };
  }
}

/** Names that an object of a JSON text has twice, as pointers: all but the last would be lost without a word. */
export function listRepeatedKeys(text: string): readonly string[] {
  const repeated: string[] = [];
  const open: { readonly path: string; readonly names?: Set<string>; at: number; name: string }[] =
    [];
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;
  let last = '';
  for (const [token] of text.matchAll(tokens)) {
    const top = open.at(-1);
    const path =
      top === undefined ? '' : `${top.path}/${top.names === undefined ? top.at : top.name}`;
    if (token === '{') open.push({ path, names: new Set(), at: 0, name: '' });
    else if (token === '[') open.push({ path, at: 0, name: '' });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && top !== undefined) top.at += 1;
    else if (token === ':' && top?.names !== undefined) {
      top.name = String(JSON.parse(last));
      if (top.names.has(top.name)) repeated.push(`${top.path}/${top.name}`);
      top.names.add(top.name);
    } else last = token;
  }
  return repeated;
}

type Awaited = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end';
type JsonFault = { readonly message: string; readonly offset: number };

const space = /[ \t\n\r]*/y;
// One character at a time: nested repetitions would try every split of a long string that never ends.
const string = /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Follows the grammar (RFC 8259) to the first character that does not fit. */
function findFault(text: string): JsonFault {
  const open: ('[' | '{')[] = [];
  let awaited: Awaited = 'value';
  let offset = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    const length = pattern.exec(text)?.[0].length ?? 0;
    offset += length;
    return length > 0;
  };
  for (;;) {
    skip(space);
    const next = text[offset];
    const top = open.at(-1);
    const closes =
      next !== undefined && next === (top === '[' ? ']' : top === '{' ? '}' : undefined);
    if (closes && awaited.endsWith('or end')) {
      open.pop();
      offset += 1;
      awaited = 'comma or end';
    } else if (awaited === 'comma or end' && next === ',' && top !== undefined) {
      offset += 1;
      awaited = top === '[' ? 'value' : 'name';
    } else if (awaited === 'colon' && next === ':') {
      offset += 1;
      awaited = 'value';
    } else if (awaited.startsWith('name') && skip(string)) {
      awaited = 'colon';
    } else if (awaited.startsWith('value') && (next === '[' || next === '{')) {
      open.push(next);
      offset += 1;
      awaited = next === '[' ? 'value or end' : 'name or end';
    } else if (awaited.startsWith('value') && (skip(string) || skip(scalar))) {
      awaited = 'comma or end';
    } else {
      return {
        message: `expected ${nameAwaited(awaited, top)} but found ${nameFound(text, offset)}`,
        offset,
      };
    }
  }
}

function nameAwaited(awaited: Awaited, top: '[' | '{' | undefined): string {
  const end = top === '[' ? "']'" : "'}'";
  switch (awaited) {
    case 'value':
      return 'a value';
    case 'value or end':
      return `a value or ${end}`;
    case 'name':
      return 'a name in double quotes';
    case 'name or end':
      return `a name in double quotes or ${end}`;
    case 'colon':
      return "':'";
    case 'comma or end':
      return top === undefined ? 'the end' : `',' or ${end}`;
    default:
      return awaited satisfies never;
  }
}

function nameFound(text: string, offset: number): string {
  const character = text.codePointAt(offset);
  if (character === undefined) return 'the end';
  if (character === 0x27) return 'single quotes';
  if (character === 0x22)
    return isString(text, offset) ? 'a string' : 'a string that is not well-formed';
  if (text.startsWith('//', offset) || text.startsWith('/*', offset)) return 'a comment';
  return `'${String.fromCodePoint(character)}'`;
}

function isString(text: string, offset: number): boolean {
  string.lastIndex = offset;
  return string.test(text);
}
