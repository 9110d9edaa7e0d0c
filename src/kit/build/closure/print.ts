import { findFreeNames } from './free-names.ts';
import type { Inspector } from './inspect.ts';

/** Writes functions down as source text, each with what it captures, so that they can be loaded elsewhere. */
export interface ClosurePrinter {
  /** The name under which the text declares a value. */
  print(value: unknown, name: string): string;
  /** A function as an expression, with other expressions in the place of some of what it captures. */
  express(closure: Function, replaced?: ReadonlyMap<string, string>): string;
  /** The declarations of all that was printed so far. */
  text(): string;
}

export interface PrintRules {
  readonly inspector: Inspector;
  /** The expression that stands for a value which is not written down; throws where a value must not be needed. */
  readonly standIn: (value: unknown, name: string, url: string | undefined) => string | undefined;
}

export function createClosurePrinter({ inspector, standIn }: PrintRules): ClosurePrinter {
  const names = new Map<unknown, string>();
  const declarations: string[] = [];
  const underWay = new Set<unknown>();
  return { print, express, text: () => declarations.join('\n\n') };

  function print(value: unknown, name: string): string {
    const known = names.get(value);
    if (known !== undefined) return known;
    if (underWay.has(value)) throw new Error(`${name} refers to itself: write it as a loop`);
    underWay.add(value);
    const text = write(value, name);
    underWay.delete(value);
    if (!isShared(value)) return text;
    const unique = `${name}$${names.size}`;
    names.set(value, unique);
    declarations.push(`const ${unique} = ${text};`);
    return unique;
  }

  function express(closure: Function, replaced: ReadonlyMap<string, string> = new Map()): string {
    const source = readSource(closure);
    const { captured } = inspector.look(closure);
    const free = [...findFreeNames(source)].filter((name) => captured.has(name));
    if (free.length === 0) return source;
    const values = free.map((name) => replaced.get(name) ?? print(captured.get(name), name));
    return `((${free.join(', ')}) => ${source})(${values.join(', ')})`;
  }

  function write(value: unknown, name: string): string {
    const url = typeof value === 'function' ? inspector.look(value).url : undefined;
    const instead = standIn(value, name, url);
    if (instead !== undefined) return instead;
    if (typeof value === 'function') return express(value);
    if (typeof value !== 'object' || value === null) return writePrimitive(value);
    if (Array.isArray(value)) return `[${value.map((entry) => print(entry, name)).join(', ')}]`;
    // A memory starts empty.
    if (value instanceof WeakMap) return 'new WeakMap()';
    if (value instanceof Map) return 'new Map()';
    if (!isPlain(value)) throw new Error(`${name} is no plain data`);
    const entries = Object.entries(value).map(
      ([key, entry]) => `${JSON.stringify(key)}: ${print(entry, key.replace(/\W/g, '_'))}`,
    );
    return `{ ${entries.join(', ')} }`;
  }
}

function writePrimitive(value: unknown): string {
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  return String(value);
}

function isShared(value: unknown): boolean {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The text of a function as an expression: that of a method is none. */
function readSource(closure: Function): string {
  const source = String(closure);
  if (source.includes('[native code]')) throw new Error(`${closure.name} is built in`);
  return /^(?:async\s+)?(?:function\b|\(|[\w$]+\s*=>)/.test(source)
    ? source
    : `({ ${source} }).${closure.name}`;
}
