import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { writeWhole } from '../host/write-whole.ts';
import { namesFile } from '../records/course.ts';
import { UsageError } from '../records/errors.ts';
import type { Person } from '../records/submission.ts';

/** Who somebody is whose reports bear another name. */
export interface KnownPerson {
  /** The folder's own name. */
  readonly name: string;
  readonly person: Person;
}

/** Other names for people: made of a secret, so that nobody without it can tell whose they are, or make them anew. */
export interface Aliases {
  /** Letters and digits that mean one thing of one kind; the same ones each time. */
  readonly codeFor: (kind: string, what: string) => string;
  /** Remembers who it is that bears a name. */
  readonly remember: (alias: string, known: KnownPerson) => void;
  /** Writes the file, where there is anything new in it. */
  readonly keep: () => void;
}

interface NamesFile {
  readonly note: string;
  readonly secret: string;
  readonly people: Readonly<Record<string, KnownPerson>>;
}

const note =
  'Who is who in reports without names. Keep it with the staff: it is what makes the names of one course the same from sheet to sheet, and whoever has it can tell them all.';

/** Beside the folder of the reports, never in it: reports may be handed on. */
export function placeOfNames(out: string): string {
  return join(dirname(out), namesFile);
}

/** Reads the names of a course, or begins to keep them. Throws a UsageError where the file cannot be read. */
export function openAliases(out: string): Aliases {
  const file = placeOfNames(out);
  const before = readNames(file);
  const secret = before?.secret ?? randomBytes(32).toString('hex');
  const people = new Map(Object.entries(before?.people ?? {}));
  let isNew = before === undefined;
  return {
    codeFor: (kind, what) => {
      const digest = createHmac('sha256', Buffer.from(secret, 'hex'))
        .update(`${kind}\0${what}`)
        .digest();
      return [...digest.subarray(0, codeLength)].map((byte) => letters[byte % 32]).join('');
    },
    remember: (alias, known) => {
      if (JSON.stringify(people.get(alias)) === JSON.stringify(known)) return;
      people.set(alias, known);
      isNew = true;
    },
    keep: () => {
      if (!isNew) return;
      const sorted = Object.fromEntries([...people].sort(([a], [b]) => (a < b ? -1 : 1)));
      writePrivately(file, `${JSON.stringify({ note, secret, people: sorted }, undefined, 2)}\n`);
      isNew = false;
    },
  };
}

/** Who bears which name in the reports of a folder; nobody, where it has names of its own. */
export function readKnownPeople(out: string): ReadonlyMap<string, KnownPerson> {
  return new Map(Object.entries(readNames(placeOfNames(out))?.people ?? {}));
}

/** No letter that may be taken for another or for a digit. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A thousand million: of a thousand people, two alike are one course in two thousand, and told. */
const codeLength = 6;

/** At no time readable for anybody else. */
function writePrivately(file: string, text: string): void {
  const before = process.umask(0o077);
  try {
    writeWhole(file, text);
  } finally {
    process.umask(before);
  }
}

function readNames(file: string): NamesFile | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const names = JSON.parse(readFileSync(file, 'utf8')) as NamesFile;
    if (/^[0-9a-f]{64}$/.test(names.secret) && typeof names.people === 'object') return names;
  } catch {
    // Told below.
  }
  throw new UsageError(
    `${file} is not as it was written, and without it nobody has the same name again; put a copy back, or move it away to begin with new names in another output folder`,
  );
}
