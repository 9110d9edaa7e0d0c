import { pathToFileURL } from 'node:url';

/** Loads a file of the project by its path. Where workers start from one file, the sheet is in it already. */
export function importFile(file: string): Promise<object> {
  return import(pathToFileURL(file).href) as Promise<object>;
}
