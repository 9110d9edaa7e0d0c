import type { Probe } from '../checks/derivation/jumps.ts';
import type { Segment } from '../checks/derivation/segments.ts';
import type {
  CommonCause,
  DerivationPart,
  Exhibit,
  ExportDeclaration,
  Hints,
  Law,
  Limits,
  Misconception,
  Numbers,
  ProofFormulas,
  Shape,
} from '../records/sheet.ts';
import type { Data } from '../records/session.ts';

/** What a kit knows of its sheet: the public checks, and of the hidden ones nothing but points. */
export interface KitContents {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** The name under which submissions import the sheet's module. */
  readonly module: string;
  /** What the inputs were drawn from. */
  readonly seed: number;
  /** The major version of Node that submissions are graded with. */
  readonly node: number;
  /** Files of the kit that are no part of a submission. */
  readonly files: readonly string[];
  readonly exercises: readonly KitExercise[];
  readonly causes: readonly CommonCause[];
}

export interface KitExercise {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** All of the exercise's points, those of hidden checks included. */
  readonly points: number;
  readonly limits: Limits;
  readonly isGivenModule: boolean;
  readonly exports: readonly (ExportDeclaration & {
    /** Points of all checks that call it, public and hidden. */
    readonly points: number;
  })[];
  readonly checks: readonly KitCheck[];
  readonly exhibits: readonly KitExhibit[];
}

/** A public check as it is declared, without its inputs, answers and formulas: those are in its table. */
export type KitCheck = KitDeclaration &
  (
    | {
        readonly kind: 'comparison';
        readonly relative: number;
        readonly absolute: number;
        readonly expectedFor: 'everyone' | 'staff';
        readonly mistakes: readonly KitMistake[];
      }
    | { readonly kind: 'property'; readonly mistakes: readonly KitMistake[] }
    | { readonly kind: 'purity'; readonly relative: number; readonly absolute: number }
    | {
        readonly kind: 'derivation';
        readonly part: DerivationPart;
        readonly startWords: string;
        readonly endWords: string;
      }
  );

interface KitDeclaration {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly export: string;
  readonly needs: readonly string[];
  readonly hint?: string;
  readonly hints?: Hints;
  readonly source?: string;
  /** How many calls the search for a smaller counterexample may cost, where the check says it. */
  readonly shrinkBudget?: number;
}

export type KitMistake = Pick<Misconception<unknown>, 'id' | 'sentence'>;

export type KitExhibit = Omit<Exhibit, 'expected'>;

/** The tables of an exercise: those of answers by check, those of proofs by export. */
export interface KitTables {
  readonly checks: Readonly<Record<string, CheckTable>>;
  readonly proofs: Readonly<Record<string, ProofTable>>;
}

export interface CheckTable {
  /** The check's own seed. */
  readonly seed: number;
  /** What is asked of every submission, in order. */
  readonly rows: readonly TabledRow[];
  /** Asked where one of `rows` failed, for a counterexample that is easier to read; the smallest first. */
  readonly smaller: readonly TabledRow[];
}

/** One input of a check, with all that judging the answers needs. */
export interface TabledRow {
  /** fast-check's path to the input. */
  readonly path: string;
  /** The arguments of each call. */
  readonly calls: readonly (readonly Data[])[];
  /** Of comparisons: the right answer, and what its tolerance is measured by. */
  readonly expected?: Numbers;
  readonly scale?: number;
  /** Of properties: what the law sees. */
  readonly facts?: unknown;
  readonly shape?: Shape;
  /** The answers that each mistake gives to the calls. */
  readonly mistakes?: readonly (readonly Numbers[])[];
}

/** The data of a proof as they were drawn, with what its first and last line come to in each. */
export interface ProofTable {
  readonly seed: number;
  readonly data: readonly TabledDatum[];
  readonly segments: readonly Segment[];
  readonly probes: readonly (TabledDatum & Pick<Probe, 'segment' | 'share'>)[];
}

export interface TabledDatum {
  readonly given: Data;
  /** The premises that hold. */
  readonly holding: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The formulas that cannot be tables, as the sheet's folder `laws` has them. */
export interface Laws {
  /** By check. */
  readonly laws: Readonly<Record<string, Law>>;
  /** By export. */
  readonly proofs: Readonly<Record<string, ProofFormulas>>;
}
