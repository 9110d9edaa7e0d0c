import { Implausible } from './implausible.ts';

// What the keeper tells in words is JSON of a known shape. Each piece of it is looked at before it is taken.

export function parseTold(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Implausible('what was told is no JSON');
  }
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Implausible('a record is none');
  return value as Readonly<Record<string, unknown>>;
}

export function asList(value: unknown, most = Infinity): readonly unknown[] {
  if (!Array.isArray(value) || value.length > most) throw new Implausible('a list is none');
  return value;
}

export function asText(value: unknown, most: number): string {
  if (typeof value !== 'string' || value.length > most) throw new Implausible('a text is none');
  return value;
}

export function asCount(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new Implausible('a count is none');
  return value;
}
