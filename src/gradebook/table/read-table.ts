import { CsvError, parse } from 'csv-parse/sync';
import { UsageError } from '../../records/errors.ts';
import { decodeTable, type Encoding } from './decode.ts';

export type Separator = (typeof separators)[number];

const separators = [',', ';', '\t', ':'] as const;

/** A table from a CSV file: every row has as many cells as the header. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly separator: Separator;
  readonly encoding: Encoding;
}

/**
 * Reads a CSV file with commas, semicolons, tabs or colons, whatever its encoding: the separator is the one by which the
 * header is `known`, `wanted` says what the file is not where there is none. Rows without any text are passed over, cells that a spreadsheet left away at the end of a row are
 * empty. Throws a UsageError that names the file where it is no such table.
 */
export function readTable(
  bytes: Uint8Array,
  file: string,
  known: (header: readonly string[]) => boolean,
  { wanted }: { readonly wanted: string },
): Table {
  const { text, encoding } = decodeTable(bytes);
  // Excel's own word for the separator.
  const body = text.replace(/^sep=[,;\t:]\r?\n/, '');
  const separator = separators.find((each) => known(parseRows(body, each, file, 1)[0] ?? []));
  if (separator === undefined) {
    const [line = ''] = body.trimStart().split(/[\r\n]/, 1);
    throw new UsageError(`'${file}' is ${wanted}; its first line is '${line.slice(0, 80)}'`);
  }
  const [header = [], ...rows] = parseRows(body, separator, file);
  return {
    header,
    rows: rows.flatMap((row, index) => {
      if (row.every((cell) => cell.trim() === '')) return [];
      if (row.slice(header.length).some((cell) => cell !== '')) {
        throw new UsageError(
          `row ${index + 2} of '${file}' has ${row.length} cells under ${header.length} names of columns; get the file again and leave it as it is`,
        );
      }
      return [header.map((_, column) => row[column] ?? '')];
    }),
    separator,
    encoding,
  };
}

function parseRows(text: string, delimiter: string, file: string, to?: number): string[][] {
  try {
    return parse(text, {
      delimiter,
      // A quote inside of a cell that is not quoted is a quote.
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      ...(to !== undefined && { to }),
    });
  } catch (error) {
    // Looking for the separator, a wrong one may make nonsense of quotes.
    if (to !== undefined) return [];
    if (!(error instanceof CsvError)) throw error;
    throw new UsageError(`'${file}' is no CSV table: ${error.message}`);
  }
}
