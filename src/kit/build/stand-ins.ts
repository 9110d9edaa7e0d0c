import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Sheet } from '../../records/sheet.ts';
import { projectFolder } from '../../host/project-folder.ts';
import type { PrintRules } from './closure/print.ts';
import { publishedName } from './law-module.ts';
import type { Reference } from './reference-answers.ts';

/** What of the project may be written down for a kit: the sheet's module stands for itself, the reference for nothing. */
export function standInsOf(sheet: Sheet, { published }: Reference): PrintRules['standIn'] {
  const exported = new Map(Object.entries(published).map(([name, value]) => [value, name]));
  const moduleFolder = dirname(join(projectFolder, sheet.module.entry));
  const moduleUrl = addressOf(moduleFolder);
  const referenceUrl = addressOf(dirname(moduleFolder));
  const projectUrl = addressOf(projectFolder);
  return (value, name, url) => {
    if (exported.has(value) && typeof value === 'object')
      return `${publishedName}.${exported.get(value)}`;
    if (url === undefined) return undefined;
    if (exported.has(value)) return `${publishedName}.${exported.get(value)}`;
    if (url.startsWith(moduleUrl)) return undefined;
    if (url.startsWith(referenceUrl)) {
      throw new Error(
        `it applies the reference's ${name} to what a submission returned; say it without the reference`,
      );
    }
    if (!url.startsWith(projectUrl) || url.includes('/node_modules/')) {
      throw new Error(`it uses ${name} of ${url}, which is not the project's`);
    }
    return undefined;
  };
}

function addressOf(folder: string): string {
  return pathToFileURL(join(folder, '/')).href;
}
