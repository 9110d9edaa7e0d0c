/** Names of folders that are parts of a submission or of a project, never a person's. */
const parts =
  /^(?:src|sources?|code|libs?|app|ts|js|typescript|javascript|solutions?|l(?:ö|oe)sung(?:en)?|abgaben?|submissions?|hand-?ins?|sheet\W*\d*|blatt\W*\d*|exercises?\W*\d*|exercise\W*sheet\W*\d*|ex\W*\d*|aufgaben?\W*\d*|(?:ü|ue)bung(?:en|sblatt)?\W*\d*|task\W*\d*|images?|img|bilder|pictures|pics|figures?|plots?|docs?|documents?|dokumente|report|bericht|tests?|__tests__|spec|assets|data|daten|public|types|helpers?|util\w*|old|older|alt|archive?|archiv|backup|bak|v\d+|version\W*\d+|dist|build|out|coverage|reference|starter|vorlagen?|templates?|feedback|delivery\W*\d+|attempt\W*\d+|versuch\W*\d+|submission attachment\(s\)|feedback attachment\(s\))$/iu;

/** Whether a folder's name says what is in it, and not whose it is. */
export function isPartName(name: string): boolean {
  return parts.test(name.trim());
}

/** Names of folders in which a course keeps what everybody handed in, in a repository say. */
const collections =
  /^(?:abgaben?|submissions?|hand-?ins?|sheet\W*\d*|blatt\W*\d*|(?:exercise|assignment)\W*sheet\W*\d*|(?:ü|ue)bung(?:en|sblatt)?\W*\d*|students?)$/iu;

/** Whether a folder's name says that others' folders may be in it. */
export function isCollectionName(name: string): boolean {
  return collections.test(name.trim());
}

/** Folders whose files are made, tried, given back or put aside: they count only where there are no others. */
const asides =
  /(?:^|\/)(?:dist|build|out|lib-cov|coverage|tests?|__tests__|spec|feedback attachment\(s\)|feedback|old|older|alt|backup|bak|archive|archiv|templates?|vorlagen?|starter|examples?|beispiele?)(?:\/|$)/i;

/** Whether a folder's files are left aside where there are others. */
export function isAside(folder: string): boolean {
  return asides.test(folder);
}
