/** What a column of Moodle's grading worksheet holds, whatever it is called. */
export type ColumnRole =
  | 'identifier'
  | 'name'
  | 'email'
  | 'idNumber'
  | 'username'
  | 'status'
  | 'group'
  | 'grade'
  | 'maximum'
  | 'scale'
  | 'canChange'
  | 'submitted'
  | 'graded'
  | 'comment';

/** Where a submission stands in Moodle. */
export type SubmissionState = 'submitted' | 'draft' | 'none' | 'reopened';

/**
 * How one language of Moodle writes a worksheet. Names of columns are compared letter by letter: Moodle itself takes a
 * worksheet back only where they are exactly those of the language that the teacher has chosen. Another language is
 * another record of this kind in `languages`.
 */
export interface Language {
  readonly code: string;
  /** Several where versions of Moodle differ. */
  readonly columns: Readonly<Record<ColumnRole, readonly string[]>>;
  readonly no: string;
  readonly states: Readonly<Record<SubmissionState, string>>;
  /** How a part of the status cell says how late it was: `span` in words. */
  readonly late: RegExp;
  readonly extension: RegExp;
  /** A point in time as Moodle's `userdate` writes it. */
  readonly date: RegExp;
  readonly months: readonly string[];
  /** Beginnings of the units in which Moodle counts time, with their seconds. */
  readonly units: readonly (readonly [beginning: string, seconds: number])[];
  /** The group of all who are in none. */
  readonly defaultGroup: string;
  /** What people are called where marking is blind. */
  readonly participant: string;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

/** In Moodle's `assign.php` and `langconfig.php` of each language. */
const english: Language = {
  code: 'en',
  columns: {
    identifier: ['Identifier'],
    name: ['Full name'],
    email: ['Email address'],
    idNumber: ['ID number'],
    username: ['Username'],
    status: ['Status'],
    group: ['Group'],
    grade: ['Grade'],
    maximum: ['Maximum grade', 'Maximum Grade'],
    scale: ['Scale'],
    canChange: ['Grade can be changed'],
    submitted: ['Last modified (submission)'],
    graded: ['Last modified (grade)'],
    comment: ['Feedback comments'],
  },
  no: 'No',
  states: {
    submitted: 'Submitted for grading',
    draft: 'Draft (not submitted)',
    none: 'No submission',
    reopened: 'Reopened',
  },
  late: /^(?<span>.+) late$/u,
  extension: /^Extension granted until: (?<date>.+)$/u,
  date: /^\p{L}+, (?<day>\d{1,2}) (?<month>\p{L}+) (?<year>\d{4}), (?<hour>\d{1,2}):(?<minute>\d{2})\s(?<half>[AP]M)$/iu,
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  units: [
    ['year', year],
    ['day', day],
    ['hour', hour],
    ['min', minute],
    ['sec', 1],
  ],
  defaultGroup: 'Default group',
  participant: 'Participant',
};

const german: Language = {
  code: 'de',
  columns: {
    identifier: ['ID'],
    name: ['Vollständiger Name'],
    email: ['E-Mail-Adresse'],
    idNumber: ['ID-Nummer'],
    username: ['Anmeldename'],
    status: ['Status'],
    group: ['Gruppe'],
    grade: ['Bewertung'],
    maximum: ['Bestwertung'],
    scale: ['Skala'],
    canChange: ['Bewertung kann geändert werden'],
    submitted: ['Zuletzt geändert (Abgabe)'],
    graded: ['Zuletzt geändert (Bewertung)'],
    comment: ['Feedback als Kommentar'],
  },
  no: 'Nein',
  states: {
    submitted: 'Zur Bewertung abgegeben',
    draft: 'Entwurf (nicht abgegeben)',
    none: 'Keine Abgabe',
    reopened: 'Erneut geöffnet',
  },
  // The words have changed over the years.
  late: /^(?<span>.+) (?:zu spät|später|verspätet)$/u,
  extension: /^(?:Verlängertes Abgabeende|Verlängerung|Erweiterung)[^:]*: (?<date>.+)$/u,
  date: /^\p{L}+, (?<day>\d{1,2})\. (?<month>\p{L}+) (?<year>\d{4}), (?<hour>\d{1,2}):(?<minute>\d{2})$/iu,
  months: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  units: [
    ['Jahr', year],
    ['Tag', day],
    ['Stunde', hour],
    ['Std', hour],
    ['Min', minute],
    ['Sek', 1],
  ],
  defaultGroup: 'Standard-Gruppe',
  participant: 'Teilnehmer/in',
};

export const languages: readonly Language[] = [english, german];
