import type { Course } from '../records/course.ts';
import type { Sheet } from '../records/sheet.ts';
import type { OpenWorksheet, WorksheetOption } from './open-worksheet.ts';

/** Loads what reads tables only for a run that has one to read: most have none. */
export async function openIfGiven(
  option: WorksheetOption | undefined,
  sheet: Sheet,
  course: Course | undefined,
): Promise<OpenWorksheet | undefined> {
  if (option === undefined) return undefined;
  const { openWorksheet } = await import('./open-worksheet.ts');
  return openWorksheet(option, sheet, course);
}
