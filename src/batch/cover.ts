import type { Aliases } from '../course/aliases.ts';
import type { FoundSubmission } from '../discover/find-submissions.ts';
import type { AttentionItem } from '../records/attention.ts';
import { UsageError } from '../records/errors.ts';
import type { Ruling } from '../records/ruling.ts';
import type { LeftOut, Person, Submission, TeamMember } from '../records/submission.ts';

/** Puts other names in the place of people's, before anything is made of a submission: what is not in it nothing can show. */
export interface Cover {
  /** With ids that say nothing. Names stay, for those who have to know whose it is. */
  readonly nameIds: (found: readonly FoundSubmission[]) => readonly FoundSubmission[];
  /** Of a submission or its name, all that says whose it is. */
  readonly hide: <Each extends Pick<FoundSubmission, 'name' | 'person'>>(each: Each) => Each;
  readonly hideSubmission: (submission: Submission) => Submission;
  readonly hideRuling: (ruling: Ruling) => Ruling;
  /** A sentence of ours without any name that is known. */
  readonly hideIn: (text: string) => string;
  readonly hideAttention: (item: AttentionItem) => AttentionItem;
  readonly hideLeftOut: (left: LeftOut) => LeftOut;
}

export interface CoverOptions {
  readonly aliases: Aliases;
  readonly found: readonly FoundSubmission[];
  /** Names that may stand in sentences, beside those of whoever handed in. */
  readonly others: readonly string[];
}

export function openCover({ aliases, found, others }: CoverOptions): Cover {
  const names = new Map<string, string>();
  const keyOf = keyPeople(found);
  for (const each of found) {
    const alias = nameAlias(each);
    names.set(each.name, alias);
    for (const name of listNames(each.person)) names.set(name, alias);
    for (const member of each.person.members ?? []) {
      names.set(member.name, nameMember(member));
      const person = { ...member, source: each.person.source };
      aliases.remember(nameMember(member), { name: member.name, person });
    }
    aliases.remember(alias, { name: each.name, person: each.person });
  }
  for (const name of others)
    if (!names.has(name)) names.set(name, `Person ${aliases.codeFor('person', simplify(name))}`);
  refuseTwice(found, nameAlias);
  aliases.keep();
  // Longer ones first: a name may be a part of another.
  const known = [...names.keys()]
    .filter((name) => name.trim().length > 1)
    .sort((a, b) => b.length - a.length);
  const pattern =
    known.length === 0
      ? undefined
      : new RegExp(
          `(?<![\\p{L}\\p{N}])(?:${known.map((name) => escapePattern(name)).join('|')})(?![\\p{L}\\p{N}])`,
          'giu',
        );
  const folded = new Map([...names].map(([name, alias]) => [fold(name), alias]));
  const hideIn = (text: string) =>
    pattern === undefined ? text : text.replace(pattern, (name) => folded.get(fold(name)) ?? '');

  const cover: Cover = {
    nameIds: (all) =>
      all.map((each) => {
        const base = idOf(each);
        const count = /-attempt-\d+$/.exec(each.attemptOf === undefined ? '' : each.id)?.[0] ?? '';
        return {
          ...each,
          id: base + count,
          ...(each.attemptOf !== undefined && { attemptOf: base }),
        };
      }),
    hide: (each) => ({ ...each, name: nameAlias(each), person: hidePerson(each) }),
    hideSubmission,
    hideRuling: (ruling) => ({
      ...ruling,
      adjustments: ruling.adjustments.map((given) => ({ ...given, reason: hideIn(given.reason) })),
      ...(ruling.appeals && {
        appeals: ruling.appeals.map(({ question, answer, ...appeal }) => ({
          ...appeal,
          question: hideIn(question),
          ...(answer !== undefined && { answer: hideIn(answer) }),
        })),
      }),
    }),
    hideIn,
    hideAttention: (item) => ({
      ...item,
      person: item.kind === 'unknown-person' ? 'somebody' : hideIn(item.person),
      what: hideIn(item.what),
      // Near names are those of others.
      reason: item.kind === 'unknown-person' ? '' : hideIn(item.reason),
    }),
    hideLeftOut: ({ path, reason }) => ({
      path: `entry ${aliases.codeFor('left out', path)}`,
      reason: hideIn(reason),
    }),
  };
  return cover;

  function hideSubmission(submission: Submission): Submission {
    const { inside: _inside, notices, ungradable, ...rest } = submission;
    return {
      ...cover.hide(rest),
      // Who signed is not told either, and not shown among the files.
      manifest: { kind: 'none' },
      files: rest.files.filter(({ path }) => !/(?:^|\/)submission\.json$/i.test(path)),
      ...(notices && {
        notices: notices.map((notice) => ({ ...notice, text: hideIn(notice.text) })),
      }),
      ...(ungradable && {
        ungradable: ungradable.map((each) => ({ ...each, reason: hideIn(each.reason) })),
      }),
    };
  }

  function nameAlias(each: Pick<FoundSubmission, 'name' | 'person'>): string {
    const word = each.person.group === undefined ? 'Person' : 'Group';
    return `${word} ${aliases.codeFor(word.toLowerCase(), keyOf(each))}`;
  }

  function idOf(each: FoundSubmission): string {
    return nameAlias(each).toLowerCase().replace(' ', '-');
  }

  function nameMember({ name, login }: TeamMember): string {
    return `Person ${aliases.codeFor('person', simplify(login ?? name))}`;
  }

  function hidePerson(each: Pick<FoundSubmission, 'name' | 'person'>): Person {
    const { group, members } = each.person;
    const name = nameAlias(each);
    return {
      name,
      source: 'folder',
      ...(group !== undefined && { group: name }),
      ...(members && { members: members.map((member) => ({ name: nameMember(member) })) }),
    };
  }
}

/** What tells people apart from sheet to sheet: numbers of participants are others each time, and only part people of one name. */
function keyPeople(
  found: readonly FoundSubmission[],
): (each: Pick<FoundSubmission, 'name' | 'person'>) => string {
  const nameOf = ({ person }: Pick<FoundSubmission, 'person'>) =>
    simplify(person.group ?? person.login ?? person.name);
  const folders = Map.groupBy(found, nameOf);
  return (each) => {
    const name = nameOf(each);
    const own = new Set((folders.get(name) ?? []).map(({ person }) => person.participant ?? ''));
    return own.size > 1 ? `${name}\0${each.person.participant ?? each.name}` : name;
  };
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function fold(name: string): string {
  return name.toLowerCase();
}

function listNames({ name, group, participant, login }: Person): readonly string[] {
  const numbered = participant === undefined ? [] : [`${name} (${participant})`];
  return [name, group, login, ...numbered].filter((each) => each !== undefined);
}

function simplify(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function refuseTwice(
  found: readonly FoundSubmission[],
  nameAlias: (each: FoundSubmission) => string,
): void {
  const people = Map.groupBy(found, ({ attemptOf, id }) => attemptOf ?? id);
  const aliases = [...people.values()].map(([first]) => first && nameAlias(first));
  const twice = found.length > 0 && aliases.find((alias, at) => aliases.indexOf(alias) !== at);
  if (twice === undefined || twice === false) return;
  throw new UsageError(
    `two people would be called ${twice}: they have the same name, and no number tells them apart; give their folders different names, or leave anonymous away`,
  );
}
