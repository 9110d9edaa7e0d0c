import type { Changes } from '../records/changes.ts';
import { kindWords, tellCauses, tellCheckChange, tellLineChange } from '../text/change-words.ts';
import { formatCsvLine } from '../text/csv.ts';

/** What is otherwise after a run, as a table: a line for each person. */
export function formatChanges({ people }: Changes): string {
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
    tellPoints(person.old),
    tellPoints(person.new),
    tellPoints(person.held ?? person.new),
    tellCauses(person.causes),
    person.checks.map(tellCheckChange).join('; '),
    person.lines.map(tellLineChange).join('; '),
  ]);
  return `\uFEFF${[header, ...lines].map(formatCsvLine).join('\r\n')}\r\n`;
}

function tellPoints(points: string | undefined): number | string {
  return points === undefined ? '' : Number(points);
}
