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

/** Whose folder it is as people say it; any other folder by its own name. */
export function namePerson(name: string): string {
  const person = readMoodleFolder(name)?.person ?? '';
  return person.trim() === '' ? name : person;
}

/** Names of folders for people to read: only the person, where that is nobody else's name. */
export function shortenNames(names: readonly string[]): readonly string[] {
  const short = names.map(namePerson);
  const counts = Map.groupBy(short, (name) => name);
  return names.map((name, at) => {
    const person = short[at] ?? name;
    return counts.get(person)?.length === 1 ? person : name;
  });
}
