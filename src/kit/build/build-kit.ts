import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Sheet } from '../../records/sheet.ts';
import { projectFolder } from '../../host/project-folder.ts';
import { loadSheet } from '../../sheet/load.ts';
import type { KitContents } from '../records.ts';
import { kitFolder, reportFile } from '../layout.ts';
import { packTable } from '../store.ts';
import { bundleKit, installed } from './bundle.ts';
import { buildContents } from './contents.ts';
import { listExportedTypes } from './exported-types.ts';
import { writeStarterFile } from './starter-file.ts';
import { fillTemplate } from './templates.ts';
import { gatherLicences } from './third-party.ts';

/** The files of a kit by path: what a student unpacks into one folder. */
export type KitFiles = ReadonlyMap<string, string | Uint8Array>;

/** Makes the kit of a sheet: public checks as tables, nothing of the reference, nothing of hidden checks. */
export async function buildKit(sheetFile: string, seed: number): Promise<KitFiles> {
  const { sheet, module } = await loadSheet(sheetFile);
  const lawsFolder = join(dirname(sheetFile), 'laws');
  const { contents, tables, laws } = await buildContents(sheet, lawsFolder, seed);
  const moduleEntry = join(projectFolder, sheet.module.entry);
  const bundle = await bundleKit(laws, { module: dirname(moduleEntry), laws: lawsFolder });
  const front = frontFiles(sheet, moduleEntry, contents.node);
  const kit: KitContents = { ...contents, files: [...notHandedIn, ...writtenLater] };
  const files = new Map<string, string | Uint8Array>(front);
  const add = (path: string, content: string | Uint8Array) =>
    files.set(`${kitFolder}/${path}`, content);
  add('kit.json', JSON.stringify(kit));
  add('module.json', JSON.stringify({ files: [...module.files] }));
  for (const [id, table] of Object.entries(tables)) add(`tables/${id}`, packTable(table));
  for (const [name, text] of bundle.files) add(`src/kit/${name}`, text);
  for (const [path, text] of readFolder(join(projectFolder, 'templates'), isReportTemplate)) {
    add(`templates/${path}`, text);
  }
  for (const [path, text] of readFolder(dirname(moduleEntry), () => true)) {
    add(`${sheet.module.specifier}/${path}`, text);
  }
  add('LICENCES.txt', gatherLicences(bundle.packages));
  return files;
}

/** Files that the kit brings into the student's folder and that are not the student's work. */
const notHandedIn = ['README.md', 'package.json', 'tsconfig.json', 'vitest.config.js'];

const writtenLater = ['package-lock.json', reportFile];

function frontFiles(
  sheet: Sheet,
  moduleEntry: string,
  node: number,
): readonly (readonly [string, string])[] {
  const types = listAllTypes(moduleEntry);
  const { specifier } = sheet.module;
  const view = {
    id: sheet.id,
    title: sheet.title,
    version: sheet.version,
    specifier,
    inside: kitFolder,
    node,
    points: sheet.exercises.reduce((sum, { points }) => sum + points, 0),
    exercises: sheet.exercises.map(({ id, file, title, points }) => ({ id, file, title, points })),
    dependencies: installed.map((name) => ({ name, version: readVersion(name) })),
  };
  return [
    ...sheet.exercises.map(
      (exercise) => [exercise.file, writeStarterFile(exercise, specifier, types)] as const,
    ),
    ...notHandedIn.map((name) => [name, fillTemplate(name, view)] as const),
  ];
}

/** The types that the sheet's module exports: of its entry, and of the file whose types it exports all. */
function listAllTypes(moduleEntry: string): ReadonlySet<string> {
  const names = readdirSync(dirname(moduleEntry)).filter((name) => name.endsWith('.ts'));
  return new Set(
    names.flatMap((name) => [
      ...listExportedTypes(readFileSync(join(dirname(moduleEntry), name), 'utf8')),
    ]),
  );
}

/** The version that the project runs with: the kit has to compile just the same. */
function readVersion(name: string): string {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };
  return version;
}

function isReportTemplate(path: string): boolean {
  return !path.startsWith('kit/') && !basename(path).startsWith('overview');
}

/** Text files of a folder and those in it, by path. */
function readFolder(
  folder: string,
  isWanted: (path: string) => boolean,
  prefix = '',
): readonly (readonly [string, string])[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    if (entry.isDirectory()) return readFolder(join(folder, entry.name), isWanted, `${path}/`);
    return isWanted(path) ? [[path, readFileSync(join(folder, entry.name), 'utf8')] as const] : [];
  });
}
