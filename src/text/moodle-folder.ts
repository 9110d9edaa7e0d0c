/** What Moodle's "download all submissions" calls a folder: name, participant's number, kind of submission. */
const moodleFolder = /^(.*)_(\d+)_assignsubmission_(?:file|onlinetext)_?$/su;

export interface MoodleFolder {
  readonly person: string;
  readonly participant: string;
}

/** Whose folder it is, if Moodle named it. */
export function readMoodleFolder(name: string): MoodleFolder | undefined {
  const [, person, participant] = moodleFolder.exec(name) ?? [];
  return person === undefined || participant === undefined ? undefined : { person, participant };
}
