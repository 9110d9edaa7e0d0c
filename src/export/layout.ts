/** Where things stand in the output folder, with forward slashes. */
export const layout = {
  overview: 'index.html',
  folders: ['staff', 'students', 'gradings', 'history'],
  grades: 'grades.csv',
  /** What the last run wrote there, so that edits are told from it. */
  gradesMark: '.grades.csv.written',
  moodle: 'moodle',
  changesPage: 'changes.html',
  changesTable: 'changes.csv',
  /** Where everybody stood after a run: `number` counts the runs that changed something. */
  history: (number: number) => `history/${String(number).padStart(4, '0')}.json`,
  /** Says where the class was read from. */
  place: 'history/place.json',
  /** The grading of an exercise, whoever handed it in. */
  grading: (fingerprint: string) => `gradings/${fingerprint}.json`,
  staffReport: (id: string) => `staff/${id}/report.html`,
  staffResult: (id: string) => `staff/${id}/result.json`,
  studentReport: (id: string) => `students/${id}/report.html`,
  studentMarkdown: (id: string) => `students/${id}/report.md`,
  studentResult: (id: string) => `students/${id}/result.json`,
} as const;

/** The files of one submission. */
export function listReports(id: string): readonly string[] {
  const { staffReport, staffResult, studentReport, studentMarkdown, studentResult } = layout;
  const places = [staffReport, staffResult, studentReport, studentMarkdown, studentResult];
  return places.map((place) => place(id));
}
