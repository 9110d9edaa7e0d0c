/** Where things stand in the output folder, with forward slashes. */
export const layout = {
  overview: 'index.html',
  grades: 'grades.csv',
  staffReport: (id: string) => `staff/${id}/report.html`,
  staffResult: (id: string) => `staff/${id}/result.json`,
  studentReport: (id: string) => `students/${id}/report.html`,
  studentMarkdown: (id: string) => `students/${id}/report.md`,
  studentResult: (id: string) => `students/${id}/result.json`,
} as const;
