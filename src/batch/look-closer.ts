import type { AttentionItem } from '../records/attention.ts';
import { courseFiles } from '../records/course.ts';
import { isGraded, type OverviewRow } from '../records/overview-row.ts';
import { isSignedByOthers } from '../records/signature.ts';

/** What was odd about hand-ins and cost nothing, or is the same twice: a person may want to look. */
export function lookCloser(rows: readonly OverviewRow[]): readonly AttentionItem[] {
  return [
    ...rows.flatMap(describeContradiction),
    ...rows.flatMap(describeOddities),
    ...describeIdentical(rows),
  ];
}

/** Whoever signed is somebody else than the platform says. */
function describeContradiction({ id, person, authors }: OverviewRow): readonly AttentionItem[] {
  const { members } = person;
  if (!isSignedByOthers(person, authors)) return [];
  const signed = authors.map(({ name }) => name).join(', ');
  return [
    {
      kind: 'contradiction',
      id,
      person: person.name,
      what: `submission.json is signed by ${signed}`,
      reason:
        members === undefined
          ? 'the platform says otherwise, and its word counts'
          : `${courseFiles.course} says that the group ${person.group ?? ''} is ${members.map(({ name }) => name).join(', ')}`,
      todo: 'ask, if they did not hand in together',
    },
  ];
}

function describeOddities({ id, person, oddities = [] }: OverviewRow): readonly AttentionItem[] {
  const renamed = oddities.filter(({ kind }) => kind === 'renamed');
  const about = { id, person: person.name, reason: '' } as const;
  const names = renamed.map(
    ({ text, place }) => `${place?.file ?? ''} ${text.replace('it was', 'was')}`,
  );
  return [
    ...(renamed.length === 0
      ? []
      : [
          {
            ...about,
            kind: 'renamed',
            what: names.join(', '),
            todo: 'nothing, if that is what was meant',
          } as const,
        ]),
    ...oddities
      .filter(({ kind }) => kind === 'attempt')
      .map(
        ({ text }) =>
          ({ ...about, kind: 'attempts', what: text, todo: 'nothing, if that is so' }) as const,
      ),
    ...listTexts(oddities).map(
      (what) =>
        ({
          ...about,
          kind: 'doubtful',
          what,
          todo: 'nothing, if the report is all right',
        }) as const,
    ),
  ];
}

function listTexts(oddities: NonNullable<OverviewRow['oddities']>): readonly string[] {
  const texts = Map.groupBy(
    oddities.filter(({ kind }) => kind === 'text'),
    ({ text }) => text,
  );
  return [...texts].map(
    ([text, own]) => `${own.map(({ place }) => place?.file ?? '').join(', ')}: ${text}`,
  );
}

function describeIdentical(rows: readonly OverviewRow[]): readonly AttentionItem[] {
  const earning = rows.filter(
    (row) => isGraded(row) && row.points.earned > 0 && row.alike !== undefined,
  );
  const groups = [...Map.groupBy(earning, ({ alike }) => alike).values()];
  return groups
    .filter(({ length }) => length > 1)
    .flatMap((group) =>
      group.map(({ id, person }): AttentionItem => {
        const others = group.filter((each) => each.id !== id).map((each) => each.person.name);
        const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
        return {
          kind: 'identical',
          id,
          person: person.name,
          what: `the same program as ${others.slice(0, 3).join(', ')}${more}, but for its formatting`,
          reason: 'a team, a copy, or a template',
          todo: 'look, and ask; this is no verdict',
        };
      }),
    );
}
