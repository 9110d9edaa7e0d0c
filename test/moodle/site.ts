// An assignment as Moodle has it: what is exported from it and imported into it, in the tests.

export interface Site {
  /** What the teacher has chosen. */
  readonly language: 'en' | 'de';
  /** In minutes east of Greenwich. */
  readonly offset: number;
  /** Versions differ in how folders are named, and the newest passes over grades of 0. */
  readonly version: '3.9' | '4.1' | 'newest';
  readonly maximum: number;
  readonly scale?: readonly string[];
  readonly isBlind?: boolean;
  readonly inTeams?: boolean;
  /** Whether comments are on. */
  readonly comments?: boolean;
  /** Whether the site shows the worksheet's columns for e-mail and number. */
  readonly identity?: boolean;
  readonly people: Person[];
}

export interface Person {
  /** The participant's number in this assignment. */
  readonly id: number;
  readonly name: string;
  /** The team's name and number; without one, the default group. */
  readonly team?: { readonly name: string; readonly id: number };
  readonly state: 'submitted' | 'draft' | 'none' | 'reopened';
  readonly late?: { readonly days: number; readonly hours: number };
  /** A point in time, as seconds since 1970. */
  readonly extension?: number;
  readonly submitted?: number;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** HTML that was typed into the editor. */
  readonly typed?: string;
  readonly isLocked?: boolean;
  /** The teacher's session shows another group, or the person has left the course. */
  readonly isElsewhere?: boolean;
  /** Set by grading, and by nothing else. */
  grade?: { points: number | undefined; changed: number };
  /** HTML. */
  comment?: string;
  feedback?: Map<string, Uint8Array>;
}

/** The words of a language, each exactly as in its language pack. */
export const words = {
  en: {
    identifier: 'Identifier',
    name: 'Full name',
    email: 'Email address',
    status: 'Status',
    group: 'Group',
    grade: 'Grade',
    maximum: 'Maximum grade',
    scale: 'Scale',
    canChange: 'Grade can be changed',
    submitted: 'Last modified (submission)',
    text: 'Online text submissions',
    graded: 'Last modified (grade)',
    comment: 'Feedback comments',
    person: 'Participant ',
    defaultGroup: 'Default group',
    yes: 'Yes',
    no: 'No',
    states: {
      submitted: 'Submitted for grading',
      draft: 'Draft (not submitted)',
      none: 'No submission',
      reopened: 'Reopened',
    },
    late: (days: number, hours: number) => `${days} days ${hours} hours late`,
    extension: 'Extension granted until: ',
    isGraded: 'Graded',
    decimal: '.',
  },
  de: {
    identifier: 'ID',
    name: 'Vollständiger Name',
    email: 'E-Mail-Adresse',
    status: 'Status',
    group: 'Gruppe',
    grade: 'Bewertung',
    maximum: 'Bestwertung',
    scale: 'Skala',
    canChange: 'Bewertung kann geändert werden',
    submitted: 'Zuletzt geändert (Abgabe)',
    text: 'Texteingabe online',
    graded: 'Zuletzt geändert (Bewertung)',
    comment: 'Feedback als Kommentar',
    person: 'Teilnehmer/in',
    defaultGroup: 'Standard-Gruppe',
    yes: 'Ja',
    no: 'Nein',
    states: {
      submitted: 'Zur Bewertung abgegeben',
      draft: 'Entwurf (nicht abgegeben)',
      none: 'Keine Abgabe',
      reopened: 'Erneut geöffnet',
    },
    late: (days: number, hours: number) => `${days} Tage ${hours} Stunden zu spät`,
    extension: 'Verlängertes Abgabeende bis: ',
    isGraded: 'Bewertet',
    decimal: ',',
  },
} as const;

/** A point in time as `userdate` writes it. */
export function writeDate(seconds: number, { language, offset }: Site): string {
  const time = new Date((seconds + offset * 60) * 1000);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(time);
  const day = time.getUTCDate();
  const weekday = format({ weekday: 'long' });
  const month = format({ month: 'long' });
  const minutes = String(time.getUTCMinutes()).padStart(2, '0');
  const hours = time.getUTCHours();
  if (language === 'de')
    return `${weekday}, ${day}. ${month} ${time.getUTCFullYear()}, ${String(hours).padStart(2, '0')}:${minutes}`;
  return `${weekday}, ${day} ${month} ${time.getUTCFullYear()}, ${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}
