import type { LeftOut } from '../records/submission.ts';
import type { AskedFile } from './asked-file.ts';
import { count } from '../text/counting.ts';
import { caps } from './caps.ts';
import {
  describeBeside,
  describeStrays,
  isArchiveAlone,
  isProjectFile,
  listOwn,
  nameEvidence,
  sayFiles,
} from './class-evidence.ts';
import type { Folder } from './folder.ts';
import { countClaims, listMembers, type Member, type Members } from './members.ts';
import { readGradescope } from './gradescope.ts';
import { isCollectionName, isPartName } from './places.ts';
import { gatherFlat, toUnit } from './gather-units.ts';
import { readPlainTutors } from './plain-tutors.ts';
import type { Unit } from './unit.ts';

/** What a folder was taken for, and by what. */
export type FolderReading =
  | {
      readonly kind: 'class';
      readonly units: readonly Unit[];
      readonly leftOut: readonly LeftOut[];
      /** By what: the name of a platform, or what was found. */
      readonly evidence: string;
    }
  /** `name` where the submission is called by a folder in it. */
  | { readonly kind: 'one'; readonly name?: string; readonly evidence: string }
  /** There is evidence for both, each told in half a sentence. */
  | { readonly kind: 'torn'; readonly forClass: string; readonly forOne: string };

/**
 * Whether a folder holds a class or is one submission: by the names that platforms give, by the files that are asked for,
 * by archives side by side, never by how deep something lies.
 */
export async function readFolder(
  folder: Folder,
  place: string,
  asked: readonly AskedFile[],
  depth = 0,
): Promise<FolderReading> {
  const listed = await listMembers(folder, place, asked);
  const { members, flat, loose } = listed;
  const own = listOwn(loose, asked);
  const byPlatform = members.filter(({ named }) => named !== undefined).length + flat.length;
  const gradescope = readGradescope(listed);
  if (gradescope !== undefined)
    return { kind: 'class', ...gradescope, evidence: 'an export of Gradescope' };
  if (byPlatform > 0) {
    if (own.length > 1) return tear(own, `${count(byPlatform, 'name')} that a platform gave`);
    return makeClass(listed, place, asked, nameEvidence(listed));
  }
  const inner = await readTutors(listed, asked, depth);
  if (inner !== undefined) {
    if (own.length > 1) return tear(own, 'folders with names that a platform gave');
    return { ...inner, leftOut: [...inner.leftOut, ...describeStrays(listed, place)] };
  }
  return readByFiles(listed, place, asked, own, depth);
}

/** Every folder and archive as a submission of its own, whatever speaks against it. */
export async function forceClass(
  folder: Folder,
  place: string,
  asked: readonly AskedFile[],
): Promise<Extract<FolderReading, { kind: 'class' }>> {
  const listed = await listMembers(folder, place, asked);
  return makeClass(listed, place, asked, 'you said so');
}

function tear(own: readonly string[], forClass: string): FolderReading {
  return { kind: 'torn', forClass, forOne: `${own.join(', ')} in the folder itself` };
}

/** No name says whose anything is: what lies where does. */
async function readByFiles(
  listed: Members,
  place: string,
  asked: readonly AskedFile[],
  own: readonly string[],
  depth: number,
): Promise<FolderReading> {
  const { members, loose } = listed;
  const counted: CountedMember[] = [];
  for (const member of members)
    counted.push({ member, ...(await countClaims(member.folder, asked)) });
  const holding = counted.filter(({ claimed }) => claimed.size > 0);
  const people = holding.filter(({ member }) => !isPartName(member.name));
  if (own.length > 1) {
    const rivals = people.filter(({ claimed }) => claimed.size >= own.length);
    if (rivals.length === 0) return { kind: 'one', evidence: sayFiles(own) };
    return tear(
      own,
      `the same files in ${rivals
        .map(({ member }) => member.name)
        .slice(0, 3)
        .join(', ')}`,
    );
  }
  const asClass = (evidence: string) => makeClass(listed, place, asked, evidence);
  if (holding.length > 1) {
    const isOnePiece =
      isDisjoint(holding) && holding.every(({ member }) => isPartName(member.name));
    const areParts = people.length === 0;
    if (!isOnePiece && !areParts) {
      const folders = holding.map(({ member }) => member);
      const tutored = depth === 0 ? await readPlainTutors(folders, asked) : undefined;
      if (tutored === undefined)
        return asClass(`${holding.length} of its folders hold files of the sheet`);
      const evidence = `each of ${holding.length} folders holds folders with the same files of the sheet`;
      return { kind: 'class', units: tutored, leftOut: describeStrays(listed, place), evidence };
    }
    const collected = await readCollections(holding, asked, depth);
    const [collection, other] = collected;
    const partNames = 'its folders are named as parts of one';
    if (collection === undefined) return { kind: 'one', evidence: partNames };
    if (other !== undefined)
      return {
        kind: 'torn',
        forClass: `${count(collected.length, 'folder')} of people`,
        forOne: partNames,
      };
    const beside = members.filter((member) => member !== collection.member);
    return {
      ...collection.below,
      leftOut: [
        ...collection.below.leftOut,
        ...describeBeside(beside),
        ...describeStrays(listed, place),
      ],
    };
  }
  const isMarked = own.length === 1 || loose.some(({ name }) => /^submission\.json$/i.test(name));
  if (isMarked)
    return { kind: 'one', evidence: sayFiles(own.length > 0 ? own : ['submission.json']) };
  const [only, another] = members;
  if (only !== undefined && another === undefined && depth < caps.depth) {
    const below = await readFolder(only.folder, only.place, asked, depth + 1);
    if (below.kind === 'class')
      return { ...below, leftOut: [...below.leftOut, ...describeStrays(listed, place)] };
  }
  const others = counted.filter(
    ({ member, arePictures, claimed }) =>
      claimed.size === 0 && !isPartName(member.name) && !arePictures,
  );
  const [holder] = holding;
  if (holder === undefined) {
    // Nobody's files are here: whoever gave a folder of folders meant a class.
    if (depth === 0 && others.length + listed.refused.length > 0 && !isArchiveAlone(members, loose))
      return asClass('it holds folders, and no file of the sheet');
    return { kind: 'one', evidence: 'no file of the sheet was found in it' };
  }
  if (isCollectionName(holder.member.name) && depth < caps.depth) {
    const below = await readFolder(holder.member.folder, holder.member.place, asked, depth + 1);
    if (below.kind === 'class') {
      const beside = members.filter((member) => member !== holder.member);
      return {
        ...below,
        leftOut: [...below.leftOut, ...describeBeside(beside), ...describeStrays(listed, place)],
      };
    }
  }
  if (isPartName(holder.member.name))
    return { kind: 'one', evidence: `its files lie in ${holder.member.name}` };
  if (others.length > 0)
    return asClass(`files of the sheet in ${holder.member.name}, beside other folders`);
  const isAround = members.length === 1 && !holder.member.isArchive && depth === 0;
  return {
    kind: 'one',
    evidence: `its files lie in ${holder.member.name}`,
    ...(isAround && !loose.some(({ name }) => isProjectFile(name)) && { name: holder.member.name }),
  };
}

/** Folders in which everybody's are collected, whatever model solution lies beside them. */
async function readCollections(
  holding: readonly CountedMember[],
  asked: readonly AskedFile[],
  depth: number,
): Promise<readonly { readonly member: Member; readonly below: ReadClass }[]> {
  const found: { member: Member; below: ReadClass }[] = [];
  for (const { member } of holding) {
    if (!isCollectionName(member.name) || depth >= caps.depth) continue;
    const below = await readFolder(member.folder, member.place, asked, depth + 1);
    if (below.kind === 'class' && below.units.length > 1) found.push({ member, below });
  }
  return found;
}

type ReadClass = Extract<FolderReading, { kind: 'class' }>;

interface CountedMember {
  readonly member: Member;
  readonly claimed: ReadonlySet<string>;
  readonly arePictures: boolean;
}

function isDisjoint(counted: readonly CountedMember[]): boolean {
  const all = counted.flatMap(({ claimed }) => [...claimed]);
  return new Set(all).size === all.length;
}

/** Folders of tutors, or a folder around everything: classes by the names in them, put together. */
async function readTutors(
  { members }: Members,
  asked: readonly AskedFile[],
  depth: number,
): Promise<Extract<FolderReading, { kind: 'class' }> | undefined> {
  if (depth >= caps.depth) return undefined;
  const classes: Extract<FolderReading, { kind: 'class' }>[] = [];
  const others: Unit[] = [];
  for (const member of members) {
    const below = await readNamed(member, asked, depth + 1);
    if (below !== undefined) classes.push(below);
    else if ((await countClaims(member.folder, asked)).claimed.size > 0)
      others.push(toUnit(member));
  }
  const [first] = classes;
  if (first === undefined) return undefined;
  return {
    kind: 'class',
    units: [...classes.flatMap(({ units }) => units), ...others],
    leftOut: classes.flatMap(({ leftOut }) => leftOut),
    evidence: first.evidence,
  };
}

/** A folder as a class where names in it that a platform gave say so. */
async function readNamed(
  member: Member,
  asked: readonly AskedFile[],
  depth: number,
): Promise<Extract<FolderReading, { kind: 'class' }> | undefined> {
  const listed = await listMembers(member.folder, member.place, asked);
  const gradescope = readGradescope(listed);
  if (gradescope !== undefined)
    return { kind: 'class', ...gradescope, evidence: 'an export of Gradescope' };
  const isNamed = listed.flat.length > 0 || listed.members.some(({ named }) => named !== undefined);
  if (isNamed) {
    if (listOwn(listed.loose, asked).length > 1) return undefined;
    return makeClass(listed, member.place, asked, nameEvidence(listed));
  }
  return readTutors(listed, asked, depth);
}

async function makeClass(
  listed: Members,
  place: string,
  asked: readonly AskedFile[],
  evidence: string,
): Promise<Extract<FolderReading, { kind: 'class' }>> {
  const { members, flat } = listed;
  const units: Unit[] = [];
  const leftOut: LeftOut[] = [];
  const isByPlatform = flat.length > 0 || members.some(({ named }) => named !== undefined);
  for (const member of members) {
    const tutors =
      isByPlatform && member.named === undefined ? await readNamed(member, asked, 1) : undefined;
    if (tutors === undefined) units.push(toUnit(member));
    else {
      units.push(...tutors.units);
      leftOut.push(...tutors.leftOut);
    }
  }
  for (const [key, own] of Map.groupBy(flat, ({ named }) => named.key)) {
    const unit = await gatherFlat(key, own, place);
    units.push(...unit);
  }
  return {
    kind: 'class',
    units,
    leftOut: [...leftOut, ...describeStrays(listed, place)],
    evidence,
  };
}
