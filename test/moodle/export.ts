import { strToU8, zipSync, type Zippable } from 'fflate';
import { fputcsv } from './php.ts';
import { words, writeDate, type Person, type Site } from './site.ts';

// What Moodle gives out: the grading worksheet (gradingtable.php, openspout's writer) and the zip of all submissions
// (downloader.php), each in the language of the teacher.

/** "Download grading worksheet", with a byte order mark as openspout writes it. */
export function exportWorksheet(site: Site): Uint8Array {
  const told = words[site.language];
  const columns: [string, (person: Person) => string][] = [
    [told.identifier, ({ id }) => `${told.person}${id}`],
    ...(site.isBlind === true
      ? []
      : [[told.name, ({ name }: Person) => name] as [string, (person: Person) => string]]),
    ...(site.identity === true
      ? [
          [told.email, ({ id }: Person) => `person${id}@example.org`] as [
            string,
            (person: Person) => string,
          ],
        ]
      : []),
    [told.status, (person) => writeStatus(person, site)],
    ...(site.inTeams === true
      ? [
          [told.group, ({ team }: Person) => team?.name ?? told.defaultGroup] as [
            string,
            (person: Person) => string,
          ],
        ]
      : []),
    [told.grade, ({ grade }) => writeGrade(grade?.points, site)],
    site.scale === undefined
      ? [told.maximum, () => writeGrade(site.maximum, site)]
      : [told.scale, () => (site.scale ?? []).join('\n')],
    [told.canChange, ({ isLocked }) => (isLocked === true ? told.no : told.yes)],
    [
      told.submitted,
      ({ submitted }) => (submitted === undefined ? '-' : writeDate(submitted, site)),
    ],
    [told.text, ({ typed }) => stripTags(typed ?? '')],
    [told.graded, ({ grade }) => (grade === undefined ? '-' : writeDate(grade.changed, site))],
    ...(site.comments === true
      ? [
          [told.comment, ({ comment }: Person) => stripTags(comment ?? '')] as [
            string,
            (person: Person) => string,
          ],
        ]
      : []),
  ];
  const rows = site.people
    .filter(({ isElsewhere }) => isElsewhere !== true)
    .map((person) => columns.map(([, cell]) => cell(person)));
  const lines = [columns.map(([name]) => name), ...rows].map((row) => fputcsv(row, { escape: '' }));
  return strToU8(`\uFEFF${lines.join('')}`);
}

function writeStatus({ state, late, extension, grade }: Person, site: Site): string {
  const told = words[site.language];
  return [
    told.states[state],
    ...(late === undefined ? [] : [told.late(late.days, late.hours)]),
    ...(grade?.points === undefined ? [] : [told.isGraded]),
    ...(extension === undefined ? [] : [`${told.extension}${writeDate(extension, site)}`]),
  ].join(' - ');
}

function writeGrade(points: number | undefined, { language, scale }: Site): string {
  if (points === undefined) return '';
  if (scale !== undefined) return scale[points - 1] ?? '';
  return points.toFixed(2).replace('.', words[language].decimal);
}

/** `html_entity_decode(strip_tags())`: line breaks go with the tags. */
function stripTags(html: string): string {
  const entities = new Map([
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&#39;', "'"],
    ['&#92;', '\\'],
    ['&nbsp;', '\u00a0'],
    ['&amp;', '&'],
  ]);
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|#39|#92|nbsp|amp);/g, (entity) => entities.get(entity) ?? entity);
}

export interface DownloadOptions {
  /** Whether each gets a folder: the user's own choice in Moodle. */
  readonly inFolders?: boolean;
  /** A folder that the archiver of the teacher's computer put around everything. */
  readonly enclosedBy?: string;
}

/** "Download all submissions": the paths with their bytes. */
export function listDownload(
  site: Site,
  { inFolders = true, enclosedBy }: DownloadOptions = {},
): ReadonlyMap<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>();
  for (const person of site.people) {
    if (person.isElsewhere === true) continue;
    const owner = nameOwner(person, site);
    const put = (plugin: string, path: string, content: string | Uint8Array) => {
      const end = site.version === '3.9' ? '_/' : '/';
      const folder = cleanName(`${owner}_assignsubmission_${plugin}`);
      const flat = path.split('/').at(-1) ?? '';
      const place = inFolders ? `${folder}${end}${path}` : `${folder}_${flat}`;
      entries.set(
        enclosedBy === undefined ? place : `${enclosedBy}/${place}`,
        typeof content === 'string' ? strToU8(content) : content,
      );
    };
    for (const [path, content] of Object.entries(person.files ?? {})) put('file', path, content);
    if (person.typed !== undefined) {
      const html = `<!DOCTYPE html><html><head><meta charset="UTF-8"></head><body>${person.typed}</body></html>`;
      put('onlinetext', 'onlinetext.html', html);
    }
  }
  return entries;
}

/** The same as an archive. */
export function exportDownload(site: Site, options: DownloadOptions = {}): Uint8Array {
  const entries: Zippable = Object.fromEntries(listDownload(site, options));
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

function nameOwner({ id, name, team }: Person, site: Site): string {
  const told = words[site.language];
  if (site.inTeams === true)
    return team === undefined ? told.defaultGroup : `${team.name.replaceAll('_', ' ')}_${team.id}`;
  if (site.isBlind === true) return `${told.person.trim()}_${id}`;
  return `${name.replaceAll('_', ' ')}_${id}`;
}

/** `clean_param(…, PARAM_FILE)`. */
function cleanName(name: string): string {
  return name.replace(/[\p{Cc}&<>"`|':\\/]/gu, '');
}
