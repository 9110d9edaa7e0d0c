import { caps } from './caps.ts';
import type { LeftOut, Person } from '../records/submission.ts';
import type { Members } from './members.ts';
import type { Unit } from './unit.ts';

/** The submissions of an export of Gradescope: folders with numbers, and a file that says whose they are. */
export function readGradescope({
  members,
  loose,
  refused,
}: Members): { readonly units: readonly Unit[]; readonly leftOut: readonly LeftOut[] } | undefined {
  const metadata = loose.find(({ name }) => /^submission_metadata\.ya?ml$/i.test(name));
  const own = members.filter(({ name }) => /^submission_\d+$/.test(name));
  if (metadata === undefined || own.length === 0) return undefined;
  const read = metadata.read(caps.totalBytes);
  const text = read.kind === 'bytes' ? read.bytes.toString('utf8') : '';
  const people = readPeople(text);
  const times = readTimes(text);
  const others = members.filter((member) => !own.includes(member));
  return {
    units: own.map(({ name, place, folder }): Unit => {
      const person: Person = people.get(name) ?? { name, source: 'gradescope' };
      const submitted = times.get(name);
      return {
        name,
        place,
        folder,
        person,
        key: `gradescope:${name}`,
        ...(submitted !== undefined && { submitted }),
      };
    }),
    leftOut: [
      ...refused,
      ...others.map(({ place }) => ({
        path: place,
        reason: 'it is none of the submissions that Gradescope names',
      })),
    ],
  };
}

/** Who handed in what: of the file's YAML only the lines that say so are looked at. */
function readPeople(text: string): ReadonlyMap<string, Person> {
  const people = new Map<string, { names: string[]; ids: string[] }>();
  let current: { names: string[]; ids: string[] } | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [, submission] = /^["']?(submission_\d+)["']?:\s*$/.exec(line) ?? [];
    if (submission !== undefined) {
      current = { names: [], ids: [] };
      people.set(submission, current);
    }
    const [, key, value = ''] = /^\s*(?:-\s*)?:(name|sid|email):\s*(.*?)\s*$/.exec(line) ?? [];
    if (key === 'name') current?.names.push(unquote(value));
    if (key === 'sid' && value !== '') current?.ids.push(unquote(value));
  }
  return new Map(
    [...people].map(([submission, { names, ids }]): [string, Person] => {
      const name = names.length === 0 ? submission : names.join(', ');
      const [login] = ids;
      return [
        submission,
        {
          name,
          source: 'gradescope',
          ...(login !== undefined && names.length === 1 && { login }),
          ...(names.length > 1 && { group: name }),
        },
      ];
    }),
  );
}

/** When each came: the entry of the submission itself, as older attempts have one too, deeper in the file. */
function readTimes(text: string): ReadonlyMap<string, string> {
  const times = new Map<string, string>();
  let current = '';
  for (const line of text.split(/\r?\n/)) {
    current = /^["']?(submission_\d+)["']?:\s*$/.exec(line)?.[1] ?? current;
    const [, date = '', time = '', zone = ''] =
      /^ {1,2}:created_at:\s*["']?(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)/.exec(
        line,
      ) ?? [];
    if (date !== '') times.set(current, `${date}T${time}${zone}`);
  }
  return times;
}

function unquote(value: string): string {
  return /^(['"])(.*)\1$/.exec(value)?.[2] ?? value;
}
