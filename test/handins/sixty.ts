import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { makeKinds, tar, zip, type Files, type Kind } from './kinds.ts';

// A class of sixty in Moodle that has all of what teachers meet: `node test/handins/sixty.ts DIR` lays it out.

/** What has to come of somebody. */
export interface Fate {
  readonly name: string;
  readonly number: string;
  readonly expect: Kind['expect'];
}

export interface Sixty {
  readonly files: Files;
  readonly fates: readonly Fate[];
}

const lastNames =
  'Lovelace Turing Hopper Curie Noether Gauß Müller Öztürk Nguyễn Żak O’Neill'.split(' ');

/** Sixty people, each with a program of their own that is right, and one odd way to hand it in. */
export async function makeSixty(): Promise<Sixty> {
  const kinds = Object.entries(await makeKinds());
  // Three of four, so that there are some of each sort.
  const chosen = kinds.filter((_, at) => at % 4 !== 3).slice(0, 60);
  const files: Record<string, string | Uint8Array> = {};
  const fates = chosen.map(([, each], at): Fate => {
    const name = `${String.fromCharCode(65 + (at % 26))}da ${lastNames[at % lastNames.length] ?? ''}${at < 11 ? '' : ` ${'I'.repeat(1 + Math.floor(at / 11))}`}`;
    const number = String(4700 + at);
    const folder = `${name}_${number}_assignsubmission_file_`;
    Object.assign(files, underFolder(folder, each.files));
    return { name, number, expect: each.expect };
  });
  const [first] = fates;
  const own = `${first?.name ?? ''}_${first?.number ?? ''}_assignsubmission_onlinetext_`;
  return {
    files: {
      ...files,
      // What lies about in such a folder.
      [`${own}/onlinetext.html`]: '<p>My files are attached.</p>',
      'XAI-Sheet 9-4711-Grades.csv': 'Identifier',
      'exercise-sheet-09.pdf': '%PDF',
      'graded/.sheetmark-reports': '{}',
      'graded/grades.csv': '',
      'graded/index.html': '',
      '__MACOSX/._exercise1.ts': '\0',
    },
    fates,
  };
}

function underFolder(folder: string, files: Files): Files {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]),
  );
}

export function layOutFiles(place: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(place, path);
    mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(file, content);
  }
}

/** The same class as Moodle's own download, and as somebody may pack it again. */
export async function packSixty({ files }: Sixty): Promise<Readonly<Record<string, Uint8Array>>> {
  return { 'class.zip': zip(files), 'class.tar.gz': gzipSync(await tar(files)) };
}

const [, script, folder] = process.argv;
if (script === import.meta.filename && folder !== undefined)
  layOutFiles(folder, (await makeSixty()).files);
