import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import schema from '../src/records/schemas/result.schema.json' with { type: 'json' };

// Writes docs/results.md from the JSON Schema of result files: `npm run docs`.

/** What of a JSON Schema the schema of results uses. */
interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const place = fileURLToPath(new URL('results.md', import.meta.url));

/** The page about result files, in Markdown. */
export function describeResults(): string {
  const root: Schema = schema;
  const version = String(root.properties?.['schema']?.const);
  const parts = Object.entries(root.definitions ?? {}).map(([name, part]) =>
    [`## \`${name}\``, ...describePart(part)].join('\n\n'),
  );
  return `${[introduce(version), ['## The file', ...describePart(root)].join('\n\n'), ...parts].join('\n\n')}\n`;
}

function introduce(version: string): string {
  return `# Result files

\`staff/ID/result.json\` and \`students/ID/result.json\` hold the grading of one submission for programs. Both are in the
format \`${version}\`; the students' one lacks what would answer the exercises. This page is made from
[its JSON Schema](../src/records/schemas/result.schema.json) by \`npm run docs\`.

- The format's name holds its version. A file of another version is refused by that name, and graded again where it was
  kept from an earlier run; nothing reads it as something it is not.
- Numbers that JSON lacks are text: \`"NaN"\`, \`"Infinity"\`, \`"-Infinity"\`, \`"-0"\`.
- Text may be the submission's own: names, messages, what was printed. Escape it for wherever it goes.
- Two gradings with the same fingerprint have the same bytes; no time and no machine is in them.
- In the tables, a key with a question mark may be left out.`;
}

function describePart(part: Schema): readonly string[] {
  const texts = part.description === undefined ? [] : [part.description];
  if (part.oneOf !== undefined)
    return [...texts, 'One of these, told apart by `kind`:', ...part.oneOf.map(describeKind)];
  if (part.properties !== undefined) return [...texts, tabulate(part)];
  const type = nameType(part);
  return type === '' ? texts : [...texts, `Type: ${type}.`];
}

function describeKind(kind: Schema): string {
  const name = String(kind.properties?.['kind']?.const);
  const text = `**\`${name}\`**: ${kind.description ?? ''}`.trimEnd();
  const { kind: _, ...properties } = kind.properties ?? {};
  return Object.keys(properties).length === 0
    ? text
    : `${text}\n\n${tabulate({ ...kind, properties })}`;
}

function tabulate(part: Schema): string {
  return ['| key | type | what it says |', '| --- | --- | --- |', ...listRows(part, '')].join('\n');
}

/** The keys of an object, those of an object in it under its name. */
function listRows({ properties = {}, required = [] }: Schema, above: string): readonly string[] {
  return Object.entries(properties).flatMap(([key, value]) => {
    const name = `${above}${key}`;
    const mark = required.includes(key) ? '' : '?';
    const row = `| \`${name}\`${mark} | ${nameType(value)} | ${value.description ?? ''} |`;
    return [row, ...listRows(value, `${name}.`)];
  });
}

function nameType(part: Schema): string {
  const { $ref, type, items } = part;
  if ($ref !== undefined) {
    const name = $ref.slice('#/definitions/'.length);
    return `[${name}](#${name.toLowerCase()})`;
  }
  if (part.const !== undefined) return `\`${JSON.stringify(part.const)}\``;
  if (part.enum !== undefined)
    return part.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  if (type === undefined) return '';
  return [type]
    .flat()
    .map((each) => (each === 'array' ? nameList(items) : each))
    .join(' or ');
}

function nameList(items: Schema['items']): string {
  if (items === undefined) return 'list';
  const isPair = Array.isArray(items);
  return isPair
    ? `list of ${items.map(nameType).join(', then ')}`
    : `list of ${nameType(items as Schema)}`;
}

if (import.meta.main) writeFileSync(place, describeResults());
