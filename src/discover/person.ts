import type { Person } from '../records/submission.ts';

/** What Moodle's "download all submissions" calls a folder: name, number, kind of submission. */
const moodleFolder = /^(.*)_(\d+)_assignsubmission_(?:file|onlinetext)_?$/su;

/** Whose a submission is, by the name of its folder. */
export function readPerson(folder: string): Person {
  const [, name = '', participant = ''] = moodleFolder.exec(folder) ?? [];
  if (participant === '') return { name: folder, source: 'folder' };
  return { name: name.trim() === '' ? folder : name, source: 'moodle', participant };
}
