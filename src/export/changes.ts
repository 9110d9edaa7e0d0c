import type { Changes } from '../records/changes.ts';
import { kindWords, sayCauses, sayCheckChange, sayLineChange } from '../text/change-words.ts';
import { writeCsvLine } from '../text/csv.ts';

/** What is otherwise after a run, as a table: a line for each person. */
export function writeChanges({ people }: Changes): string {
  const header = [
    'Number',
    'Name',
    'Change',
    'Old',
    'New',
    'Grade book',
    'Causes',
    'Checks',
    'Besides',
  ];
  const lines = people.map((person) => [
    person.participant ?? '',
    person.name,
    kindWords[person.kind],
    writePoints(person.old),
    writePoints(person.new),
    writePoints(person.held ?? person.new),
    sayCauses(person.causes),
    person.checks.map(sayCheckChange).join('; '),
    person.lines.map(sayLineChange).join('; '),
  ]);
  return `\uFEFF${[header, ...lines].map(writeCsvLine).join('\r\n')}\r\n`;
}

function writePoints(points: string | undefined): number | string {
  return points === undefined ? '' : Number(points);
}
