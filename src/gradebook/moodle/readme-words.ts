import type { StrangerReason } from './match.ts';
import type { LeaveReason } from './plan.ts';

/** What the README of the Moodle folder says, in one language, with Moodle's own names of what to click. */
export interface ReadmeWords {
  readonly title: string;
  readonly nothing: string;
  readonly worksheet: (
    rows: { readonly grades: number; readonly comments: number },
    moment: string,
  ) => string;
  readonly gradesOnly: (rows: { readonly grades: number }) => string;
  readonly feedback: (files: number) => string;
  readonly zeros: string;
  readonly changed: string;
  readonly left: Readonly<Record<LeaveReason['kind'], string>>;
  readonly strangers: string;
  readonly stranger: (reason: StrangerReason) => string;
}

export const english: ReadmeWords = {
  title: `Back into Moodle: the worksheet first, the feedback second

Moodle has to be in English, as it was when the worksheet was downloaded.
Do not open the files in a spreadsheet: upload them as they are.`,
  nothing: 'There is nothing to upload: no grade and no comment would change.',
  worksheet: (
    { grades, comments },
    moment,
  ) => `The assignment > Submissions > "Upload grading worksheet"
   Choose worksheet.csv. Where Moodle asks: encoding UTF-8, separator comma.
   Leave "Allow updating records that have been modified more recently in Moodle than in the
   spreadsheet" unticked: grades that somebody has changed since ${moment} then stay as they are.
   Moodle shows what it will do before it does it. It must list
      ${grades} x "Set grade for … to …"${comments > 0 ? `\n      ${comments} x "Set field 'Feedback comments' for …", or fewer, where a comment stands already` : ''}
   Fewer grades than that: somebody was graded meanwhile, or you look at one group only. Then press "Cancel",
   download a new worksheet with all participants, and run the same command with it.`,
  gradesOnly: ({ grades }) => `The same with worksheet-grades-only.csv
   There Moodle must list ${grades} x "Set grade for … to …". In these rows a person has written a comment.
   It stays as it is; ours stands in the feedback file.`,
  feedback: (files) => `After that: The assignment > Submissions > "Upload feedback files in a zip"
   (in older versions "Upload multiple feedback files in a zip")
   Choose feedback.zip. Moodle must list ${files} x "feedback.html".
   Never before the worksheet: Moodle would take every grade for one that was changed meanwhile, and skip it.
   To grade again later, download a new worksheet first.`,
  zeros: `Grades of 0: check in Moodle by eye, as its newest version passes over them`,
  changed: 'Grades that stand in Moodle and change, old and new',
  left: {
    'not-gradable': 'No grade, as a person has to look first',
    held: 'The points would fall, and stay as they are: grade the class with --allow-lower if that is right',
    'not-yet': 'No grade, as the run was stopped: the same command goes on',
    'not-in-download':
      'Handed in, says Moodle, but not in this download: download the submissions of all participants again',
    locked: 'Locked in the grade book: Moodle would not take the points',
    'out-of-range': 'More points than the maximum grade in Moodle, which would not take them',
    stands: 'Grade and comment stand in Moodle already',
    'nothing-handed-in': 'Nothing handed in: no grade, and none is written',
  },
  strangers: 'Handed in by nobody whom the worksheet has: graded, but in no upload',
  stranger: (reason) => {
    switch (reason.kind) {
      case 'no-number':
        return "its folder has no participant's number";
      case 'not-in-worksheet':
        return 'its number is not in the worksheet: of another group or assignment, or somebody who has left';
      case 'other-name':
        return `its number is that of ${reason.name} in the worksheet`;
      case 'no-such-team':
        return 'no row of the worksheet has this group';
      case 'several':
        return `for the same participants as ${reason.with.join(', ')}`;
      default:
        return reason satisfies never;
    }
  },
};

export const german: ReadmeWords = {
  title: `Zurück nach Moodle: zuerst die Bewertungstabelle, dann das Feedback

Moodle muss auf Deutsch stehen, wie beim Herunterladen der Bewertungstabelle.
Die Dateien nicht in einer Tabellenkalkulation öffnen, sondern hochladen, wie sie sind.`,
  nothing: 'Es gibt nichts hochzuladen: keine Bewertung und kein Kommentar würde sich ändern.',
  worksheet: (
    { grades, comments },
    moment,
  ) => `Die Aufgabe > Abgaben > "Bewertungstabelle hochladen"
   worksheet.csv auswählen. Falls Moodle fragt: Codierung UTF-8, Trennzeichen Komma.
   "Update von Datensätzen zulassen, die seit dem letzten Upload angepasst wurden" nicht ankreuzen:
   Bewertungen, die jemand seit ${moment} geändert hat, bleiben dann, wie sie sind.
   Moodle zeigt vorher, was es tun wird. Es muss auflisten:
      ${grades} x "Bewertung für … auf … setzen"${comments > 0 ? `\n      ${comments} x "Feld 'Feedback als Kommentar' für … setzen", oder weniger, wo ein Kommentar schon steht` : ''}
   Sind es weniger Bewertungen, wurde inzwischen jemand bewertet, oder es ist nur eine Gruppe gewählt. Dann
   abbrechen, eine neue Bewertungstabelle mit allen herunterladen und denselben Befehl mit ihr ausführen.`,
  gradesOnly: ({ grades }) => `Dasselbe mit worksheet-grades-only.csv
   Hier muss Moodle ${grades} x "Bewertung für … auf … setzen" auflisten. In diesen Zeilen steht ein Kommentar von
   Menschenhand. Er bleibt, wie er ist; unserer steht in der Feedbackdatei.`,
  feedback: (files) => `Danach: Die Aufgabe > Abgaben > "Feedbackdateien als ZIP-Datei hochladen"
   feedback.zip auswählen. Moodle muss ${files} x "feedback.html" auflisten.
   Nie vor der Bewertungstabelle: Moodle hielte sonst jede Bewertung für inzwischen geändert und überginge sie.
   Soll später noch einmal bewertet werden, zuerst eine neue Bewertungstabelle herunterladen.`,
  zeros: `Bewertungen mit 0: in Moodle ansehen, denn dessen neueste Version übergeht sie`,
  changed: 'Bewertungen, die schon in Moodle stehen und sich ändern, alt und neu',
  left: {
    'not-gradable': 'Keine Bewertung, denn ein Mensch muss erst hinsehen',
    held: 'Die Punkte würden sinken und bleiben, wie sie sind: mit --allow-lower bewerten, wenn das richtig ist',
    'not-yet': 'Keine Bewertung, denn der Lauf wurde angehalten: derselbe Befehl macht weiter',
    'not-in-download':
      'Laut Moodle abgegeben, aber nicht im Download: die Abgaben aller noch einmal herunterladen',
    locked: 'In Moodle gesperrt: die Punkte würden nicht übernommen',
    'out-of-range': 'Mehr Punkte als die Bestwertung in Moodle: sie würden nicht übernommen',
    stands: 'Bewertung und Kommentar stehen schon in Moodle',
    'nothing-handed-in': 'Nichts abgegeben: keine Bewertung, und es wird keine geschrieben',
  },
  strangers: 'Abgegeben von niemandem aus der Bewertungstabelle: bewertet, aber in keinem Upload',
  stranger: (reason) => {
    switch (reason.kind) {
      case 'no-number':
        return 'der Ordner hat keine Teilnehmernummer';
      case 'not-in-worksheet':
        return 'die Nummer steht nicht in der Bewertungstabelle: andere Gruppe, andere Aufgabe oder nicht mehr im Kurs';
      case 'other-name':
        return `die Nummer gehört in der Bewertungstabelle zu ${reason.name}`;
      case 'no-such-team':
        return 'keine Zeile der Bewertungstabelle hat diese Gruppe';
      case 'several':
        return `für dieselben Teilnehmenden wie ${reason.with.join(', ')}`;
      default:
        return reason satisfies never;
    }
  },
};
