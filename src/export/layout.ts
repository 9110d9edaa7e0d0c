/** Where things stand in the output folder, with forward slashes. */
export const layout = {
  overview: 'index.html',
  folders: ['staff', 'students'],
  grades: 'grades.csv',
  staffReport: (id: string) => `staff/${id}/report.html`,
  staffResult: (id: string) => `staff/${id}/result.json`,
  studentReport: (id: string) => `students/${id}/report.html`,
  studentMarkdown: (id: string) => `students/${id}/report.md`,
  studentResult: (id: string) => `students/${id}/result.json`,
} as const;

/** Whether a path is one of those that stand above, for this submission. */
export function isReportOf(id: string, path: string): boolean {
  const { staffReport, staffResult, studentReport, studentMarkdown, studentResult } = layout;
  const all = [staffReport, staffResult, studentReport, studentMarkdown, studentResult];
  return all.some((place) => place(id) === path);
}
