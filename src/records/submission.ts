import type { Notice } from './notice.ts';

/** What a folder of a student holds, read once and never run here. */
export interface Submission {
  /** A short file name that no other submission of the batch has, whatever their folders are called. */
  readonly id: string;
  /** The folder's own name, as it stands on the disk: not to be trusted anywhere it is shown. */
  readonly name: string;
  readonly manifest: Manifest;
  readonly files: readonly SourceFile[];
  /** Paths that were found and not read, each with the reason. */
  readonly leftOut: readonly LeftOut[];
  /** What of these the machine failed to read, through no fault of the student's: such a submission is not graded. */
  readonly unreadable?: readonly LeftOut[];
  /** What the type checker says, where it was asked. */
  readonly advice?: readonly Notice[];
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
}

export interface LeftOut {
  readonly path: string;
  readonly reason: string;
}
