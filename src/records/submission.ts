import type { Notice } from './notice.ts';

/** What a folder of a student holds, read once and never run here. */
export interface Submission {
  /** A short file name that no other submission of the batch has, whatever their folders are called. */
  readonly id: string;
  /** The folder's own name, as it stands on the disk: not to be trusted anywhere it is shown. */
  readonly name: string;
  readonly person: Person;
  /** The folder in it that holds all there is, from which paths are told; left out where it is the submission's own. */
  readonly inside?: string;
  readonly manifest: Manifest;
  readonly files: readonly SourceFile[];
  /** Paths that were found and not read, each with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** What of these the machine failed to read, through no fault of the student's: such a submission is not graded. */
  readonly unreadable?: readonly LeftOut[];
  /** What nobody can grade before a person has decided something: there is no grade then, which is not 0. */
  readonly ungradable?: readonly Ungradable[];
  /** What was read otherwise than it was handed in, and cost nothing. */
  readonly notices?: readonly Notice[];
  /** What the type checker says, where it was asked. */
  readonly advice?: readonly Notice[];
}

/** Whose a submission is, as whoever packed it says: the platform's word, which goes before the student's own in the manifest. */
export interface Person {
  /** For people to read: the name that the platform gave, or else the folder's own. Not to be trusted anywhere it is shown. */
  readonly name: string;
  readonly source: PersonSource;
  /** The platform's number of this participant; left out where it might be anything else, a team's number for example. */
  readonly participant?: string;
  /** The name by which the platform knows them, or a number of the university. */
  readonly login?: string;
  /** The name of the team that handed in together. */
  readonly group?: string;
  /** Who is in that team, where the course says so and the platform does not: each of them gets the grade. */
  readonly members?: readonly TeamMember[];
}

/** One of a team, as far as it is known who that is. */
export interface TeamMember {
  readonly name: string;
  readonly participant?: string;
  readonly login?: string;
}

/** Which naming scheme told who it is; `folder` is none. */
export type PersonSource =
  | 'moodle'
  | 'canvas'
  | 'ilias'
  | 'sakai'
  | 'brightspace'
  | 'blackboard'
  | 'gradescope'
  | 'jagr'
  | 'folder';

/** What cannot be graded, and what a person can do about it: a submission, or one exercise of it. */
export interface Ungradable {
  /** The file that the sheet asks for, where one exercise is concerned. */
  readonly exercise?: string;
  /** The files that claim to be that exercise. */
  readonly claims?: readonly string[];
  /** Half a sentence that says what was found; it may hold names of files. */
  readonly reason: string;
  /** What to do, as an imperative. */
  readonly todo: string;
}

export type Manifest =
  | { readonly kind: 'none' }
  | { readonly kind: 'valid'; readonly authors: readonly Author[]; readonly group?: string }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

export interface Author {
  readonly name: string;
  readonly email?: string;
  readonly studentId?: string;
}

/** A file of a submission: its path inside the folder, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Files of the sheet that this one stands for, under another name or in another place. */
  readonly standsFor?: readonly string[];
}

/** The path of the file that stands for one that the sheet asks for. */
export function findStanding(files: readonly SourceFile[], asked: string): string {
  return files.find(({ standsFor }) => standsFor?.includes(asked) === true)?.path ?? asked;
}

export interface LeftOut {
  readonly path: string;
  readonly reason: string;
}
