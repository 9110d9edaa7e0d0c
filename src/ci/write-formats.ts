import { appendFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../host/make-folder.ts';
import { writeWhole } from '../host/write-whole.ts';
import { UsageError } from '../records/errors.ts';
import type { JobContext } from './formats/job-context.ts';
import { formats, type RunFormat } from './formats/table.ts';
import type { ToldRun } from './told.ts';

/** A format that was asked for, and where it goes. */
export interface AskedFormat {
  readonly name: string;
  readonly format: RunFormat;
  readonly to: Destination;
}

export type Destination =
  | { readonly kind: 'log' }
  | { readonly kind: 'file'; readonly path: string }
  /** To the end of what other steps have written there. */
  | { readonly kind: 'append'; readonly path: string };

/** Reads `NAME` or `NAME=FILE`, `-` being the log. Throws a UsageError at a name that is none. */
export function readAsked(
  words: readonly string[],
  out: string,
  environment: JobContext['environment'],
): readonly AskedFormat[] {
  return words.map((word) => {
    const at = word.indexOf('=');
    const name = at < 0 ? word : word.slice(0, at);
    const file = at < 0 ? undefined : word.slice(at + 1);
    const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (format === undefined)
      throw new UsageError(
        `there is no format '${name}'; there are ${Object.keys(formats).join(', ')}`,
      );
    if (file === '')
      throw new UsageError(`--format ${name}= names no file; leave the = out, or name one`);
    return { name, format, to: findDestination(format, file, out, environment) };
  });
}

/** Whether one of them is commands for the runner, which reads them from the log. */
export function asksForCommands(asked: readonly AskedFormat[]): boolean {
  return asked.some(({ name, to }) => name === 'github' && to.kind === 'log');
}

/** What belongs into the log: what its runner is to carry out, and what it must not, whatever it looks like. */
export interface ForLog {
  readonly commands: string;
  readonly text: string;
}

/** Writes each of them; returns what belongs into the log. */
export function writeFormats(asked: readonly AskedFormat[], run: ToldRun, job: JobContext): ForLog {
  // All are made before one is written: what cannot be made leaves nothing half done.
  const texts = asked.map(({ name, format, to }) => ({
    name,
    text: format.write(run, job),
    to,
  }));
  const [commands, log]: [string[], string[]] = [[], []];
  for (const { name, text, to } of texts) {
    switch (to.kind) {
      case 'log':
        (name === 'github' ? commands : log).push(text);
        break;
      case 'file':
        writeWhole(to.path, text);
        break;
      case 'append':
        makeFolder(dirname(to.path));
        appendFileSync(to.path, text);
        break;
      default:
        to satisfies never;
    }
  }
  return { commands: commands.join(''), text: log.join('') };
}

function findDestination(
  { place, appendsTo }: RunFormat,
  file: string | undefined,
  out: string,
  environment: JobContext['environment'],
): Destination {
  if (file === '-') return { kind: 'log' };
  if (file !== undefined) return { kind: 'file', path: resolve(file) };
  const shared = appendsTo === undefined ? '' : (environment[appendsTo] ?? '');
  if (shared !== '') return { kind: 'append', path: shared };
  return place === 'log' ? { kind: 'log' } : { kind: 'file', path: join(out, place.file) };
}
