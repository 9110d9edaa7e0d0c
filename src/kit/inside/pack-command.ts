import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { UsageError } from '../../records/errors.ts';
import { sayProblem, validateManifest } from '../../records/validate.ts';
import { writeWhole } from '../../host/write-whole.ts';
import type { Author, Submission } from '../../records/submission.ts';
import { escapeTerminal } from '../../text/terminal.ts';
import { chooseStyle, type Style } from '../../text/style.ts';
import { writeTerminalLines, writeTerminalWords } from '../../report/terminal/words.ts';
import { alignRight, wrapText } from '../../report/terminal/wrap.ts';
import { zipFiles } from '../zip.ts';
import { askAuthors, parseAuthor } from './authors.ts';
import { findLosses, type PackingLoss } from './find-losses.ts';
import { readOwnFiles } from './own-files.ts';
import { readKit, type Kit } from './read-kit.ts';

const help = `Makes the file to hand in: your sources, and submission.json with the authors.

  npm run pack                                       asks who you are
  npm run pack -- --author "Ada Lovelace <ada@example.org> (4711)" --author "Alan Turing"
  npm run pack -- --group 7                          the name of your group
  npm run pack -- --out ../mine.zip                  another place or name

What is missing, does not load or is still to be written is named, and packed all the same.
`;

const manifestFile = 'submission.json';

/** Resolves to the exit code. */
export async function runPackCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      author: { type: 'string', short: 'a', multiple: true },
      group: { type: 'string', short: 'g' },
      out: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    process.stdout.write(help);
    return 0;
  }
  const kit = await readKit(new URL('../../', import.meta.url));
  const style = chooseStyle(process.stdout, process.env);
  const before = await readOwnFiles(kit.folder, kit.contents);
  const manifest = await chooseManifest(before, values.author, values.group);
  if (manifest !== undefined) writeManifest(kit, manifest);
  const submission = await readOwnFiles(kit.folder, kit.contents);
  const archive = await packFiles(kit, submission);
  const file = resolve(values.out ?? join(kit.folder, nameArchive(kit, manifest?.authors ?? [])));
  writeFile(file, archive);
  const losses = await findLosses(kit, submission);
  const lines = [
    '',
    ...sayPacked(file, archive.length, submission, style),
    ...sayAuthors(manifest?.authors ?? [], style),
    ...sayLosses(losses, style),
    ...sayLeftOut(submission, style),
    '',
    '  Whether the answers are right was not asked here: npm run check does that.',
    '',
  ];
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

interface NewManifest {
  readonly authors: readonly Author[];
  readonly group?: string;
}

/** What is said now counts; else what stands in the file already; else it is asked, where somebody can answer. */
async function chooseManifest(
  { manifest }: Submission,
  named: readonly string[] | undefined,
  group: string | undefined,
): Promise<NewManifest | undefined> {
  const known = manifest.kind === 'valid' ? manifest : undefined;
  const own = group ?? known?.group;
  const authors =
    named?.map(readAuthor) ??
    known?.authors ??
    (process.stdin.isTTY ? await askAuthors(process.stdin, process.stdout) : []);
  if (authors.length === 0) return undefined;
  return own === undefined ? { authors } : { authors, group: own };
}

function readAuthor(text: string): Author {
  const author = parseAuthor(text);
  if (author.name !== '') return author;
  throw new UsageError(
    'An author needs a name: say for example --author "Ada Lovelace <ada@example.org> (4711)".',
  );
}

/** What grading would pass over is not written, and does not take the place of what is there. */
function writeManifest(kit: Kit, manifest: NewManifest): void {
  const [problem] = validateManifest(manifest).map(sayProblem);
  if (problem !== undefined) {
    throw new UsageError(
      `${manifestFile} would not be valid: ${escapeTerminal(problem)}. What can be said: npm run pack -- --help`,
    );
  }
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  writeFile(join(kit.folder, manifestFile), text);
}

/** Half an archive must not be handed in. */
function writeFile(file: string, content: string | Uint8Array): void {
  try {
    // A folder that is not there is a slip of the pen, and not made.
    statSync(dirname(file));
    writeWhole(file, content);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} cannot be written (${reason}): choose another place with --out.`);
  }
}

/** As they stand on the disk, byte by byte. */
async function packFiles(kit: Kit, { files }: Submission): Promise<Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (const { path } of files) contents.set(path, await readFile(join(kit.folder, path)));
  return zipFiles(contents);
}

function nameArchive({ contents, folder }: Kit, [first]: readonly Author[]): string {
  const words = (first?.name ?? basename(folder))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return `${[contents.id, ...(words ?? [])].join('-').slice(0, 60)}.zip`;
}

function sayPacked(
  file: string,
  bytes: number,
  { files }: Submission,
  style: Style,
): readonly string[] {
  const names = files.map(({ path }) => escapeTerminal(path)).join(', ');
  return [
    `  ${style.paint('Packed', 'bold', 'green')}  ${escapeTerminal(file)}  ${style.paint(`${Math.ceil(bytes / 1000)} kB`, 'dim')}`,
    ...wrapText(
      names === '' ? 'nothing: there is no source file here' : names,
      style.width - 10,
    ).map((line) => `          ${line}`),
  ];
}

function sayAuthors(authors: readonly Author[], style: Style): readonly string[] {
  const names = authors.map(({ name }) => escapeTerminal(name)).join(', ');
  return authors.length > 0
    ? [`  ${style.paint('By', 'bold')}      ${names}`]
    : [style.paint('  Nobody is named in it: say npm run pack -- --author "Your Name"', 'yellow')];
}

function sayLosses(losses: readonly PackingLoss[], style: Style): readonly string[] {
  if (losses.length === 0)
    return ['', '  Every file loads, and every export is there and written.'];
  return [
    '',
    `  ${style.paint('Would earn nothing as it is', 'bold', 'red')}`,
    ...losses.flatMap(({ sentence, detail, points }) => {
      const [first = '', ...rest] = wrapText(writeTerminalWords(sentence, style), style.width - 12);
      return [
        alignRight(`  ✗ ${first}`, style.paint(`−${points}`, 'dim'), style.width),
        ...rest.map((line) => `    ${line}`),
        ...(detail === undefined ? [] : writeTerminalLines(detail).map((line) => `      ${line}`)),
      ];
    }),
  ];
}

function sayLeftOut({ leftOut }: Submission, style: Style): readonly string[] {
  return leftOut.map(({ path, reason }) =>
    style.paint(`  Not packed: ${escapeTerminal(path)}: ${escapeTerminal(reason)}`, 'yellow'),
  );
}
