import type { Arbitrary } from 'fast-check';
import type { Data } from './session.ts';

/** An exercise sheet: what is asked and what it is worth. Declarations only. */
export interface Sheet {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** The module that submissions may import by name, and the file that it starts with. */
  readonly module: { readonly specifier: string; readonly entry: string };
  readonly exercises: readonly Exercise[];
  /** Misconceptions that are one mistake in several places. */
  readonly causes?: readonly CommonCause[];
}

/** A mistake that has a misconception wherever it shows: who makes it is told of it once. */
export interface CommonCause {
  readonly id: string;
  /** A sentence that is true of each of them, teaches, and does not give the answer away. */
  readonly sentence: string;
  /** Their ids. */
  readonly misconceptions: readonly string[];
}

export interface Exercise {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** What a file may be called besides, without its ending: `blatt9-1`. The usual words for an exercise are known. */
  readonly alsoCalled?: readonly string[];
  readonly points: number;
  /** What the exercise asks, in a sentence or two; formulas between dollar signs, in LaTeX. */
  readonly task: string;
  readonly limits: Limits;
  /** Whether calls are given what the sheet's own module makes: it is then loaded before any line of a submission. */
  readonly isGivenModule?: true;
  readonly exports: readonly ExportDeclaration[];
  readonly checks: readonly Check[];
  /** Pictures that the report shows whatever the verdicts are. */
  readonly exhibits?: readonly Exhibit[];
}

export interface Limits {
  /** CPU time that one call, or loading the file, may take; a third of it once a call of the file was stopped. */
  readonly secondsPerCall: number;
  /** CPU time that one check may take in all. */
  readonly secondsPerCheck: number;
  readonly megabytes: number;
  /** How often an export may run into a limit before it is not called any more. */
  readonly strikes: number;
}

export interface ExportDeclaration {
  readonly name: string;
  readonly signature: string;
  readonly meaning: string;
}

/** The parts that every kind of check has. */
interface CheckDeclaration {
  /** Unique in the sheet, for example `exercise2.relevance.conserves`. */
  readonly id: string;
  /** The requirement as the student reads it; formulas between dollar signs, in LaTeX. */
  readonly title: string;
  readonly points: number;
  readonly visibility: 'public' | 'hidden';
  /** The export that is called; its points are lost if it is missing. */
  readonly export: string;
  /** Checks that must have passed before this one says anything. */
  readonly needs?: readonly string[];
  /** Shown beside wrong values: names the usual misconception, never the solution. */
  readonly hint?: string;
  /** Shown beside what else may be wrong with an answer. */
  readonly hints?: Hints;
  /** Where the sheet treats it, for example `Exercise 2 (a)`. */
  readonly source?: string;
}

/** A hint belongs to a kind of failure: one about values is beside the point where an answer is NaN, or changes. */
export type Hints = Readonly<
  Partial<Record<'not-finite' | 'changed-argument' | 'unsteady' | 'jump', string>>
>;

export type Check = ComparisonCheck | PropertyCheck | PurityCheck | DerivationCheck;

/** How inputs are made and how often. */
export interface Inputs<Input> {
  readonly arbitrary: Arbitrary<Input>;
  readonly runs: number;
  /** Cases that are always tried, before the random ones. */
  readonly examples?: readonly Input[];
  /** How many calls the search for a smaller counterexample may cost; 0 keeps the first one found. */
  readonly shrinkBudget?: number;
}

/** The answer has to agree with the reference's. */
export interface ComparisonCheck<Input = unknown> extends CheckDeclaration {
  readonly kind: 'comparison';
  readonly inputs: Inputs<Input>;
  readonly call: (input: Input) => readonly Data[];
  readonly expected: (input: Input) => Numbers;
  readonly tolerance: Tolerance<Input>;
  /** Who may read the expected value: not the student, where it would answer the exercise. */
  readonly expectedFor: 'everyone' | 'staff';
  readonly misconceptions?: readonly Misconception<Input>[];
}

/** A law has to hold between the answers to some calls. */
export interface PropertyCheck<Input = unknown, Facts = unknown> extends CheckDeclaration {
  readonly kind: 'property';
  readonly inputs: Inputs<Input>;
  /** The arguments of each call of `export`; called in this order, each with arguments of its own. */
  readonly calls: (input: Input) => readonly (readonly Data[])[];
  /** What shape each answer has to have, before the law is asked; left out: `holds` sees any vector or number. */
  readonly shape?: (input: Input) => Shape;
  /** All that the law needs of an input, as plain data: worked out once for the class, and a table in a kit. */
  readonly facts: (input: Input) => Facts;
  /** The law itself. That of a public check stands in the sheet's folder `laws`, of which kits are made. */
  readonly holds: Law<Facts>;
  readonly misconceptions?: readonly Misconception<Input>[];
}

export type Law<Facts = unknown> = (facts: Facts, answers: readonly Answer[]) => LawVerdict;

/** Calls must leave their arguments alone, and an answer must not depend on the calls before it nor change after it. */
export interface PurityCheck<Input = unknown> extends CheckDeclaration {
  readonly kind: 'purity';
  readonly inputs: Inputs<Input>;
  /** Different calls of `export` for one run; the first is made again after the others. */
  readonly calls: (input: Input) => readonly (readonly Data[])[];
  readonly tolerance: Tolerance;
}

/** What a decoded answer is, for laws: numbers only, its vector form for scalars having one entry. */
export interface Answer {
  readonly numbers: readonly number[];
  /** Whether it was a single number rather than a vector. */
  readonly scalar: boolean;
}

export type Shape =
  | { readonly kind: 'number' }
  | { readonly kind: 'vector'; readonly length: number };

export type Numbers = number | readonly number[];

/** |actual - expected| <= absolute + relative * (largest |entry| of the expected answer, or `scale`, whichever is larger). */
export interface Tolerance<Input = unknown> {
  readonly relative: number;
  readonly absolute: number;
  readonly scale?: (input: Input) => number;
}

export type LawVerdict =
  | { readonly kind: 'holds' }
  /** Two sides that should agree, with the words for each: shown as they are, formulas between dollar signs. */
  | { readonly kind: 'broken'; readonly law: string; readonly left: Side; readonly right: Side };

export interface Side {
  readonly label: string;
  readonly value: Numbers;
}

/** A usual mistake as the wrong formula itself: named when a submission's answers agree with it and not with the right one. */
export interface Misconception<Input> {
  readonly id: string;
  /** A sentence that teaches and does not give the answer away. */
  readonly sentence: string;
  /** The answer that the mistake gives, one for each call. */
  readonly answers: (input: Input) => readonly Numbers[];
  /** Whether these inputs tell it from other mistakes that are not declared; left out: any do. */
  readonly isToldApart?: (inputs: readonly Input[]) => boolean;
}

/** One part of a machine-checked chain of equal expressions. */
export interface DerivationCheck extends CheckDeclaration {
  readonly kind: 'derivation';
  readonly derivation: DerivationDeclaration;
  readonly part: DerivationPart;
}

export type DerivationPart =
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  /** Both of them. */
  | { readonly kind: 'ends' }
  | { readonly kind: 'algebra' }
  | { readonly kind: 'reason'; readonly reason: string };

/** What a derivation has to prove, from which premises. */
export interface DerivationDeclaration<Given = unknown> extends ProofFormulas<Given> {
  /** Data in which no premise holds. */
  readonly unconstrained: Arbitrary<Given>;
  /** Such data that are always tried, for what is too rare to be drawn. */
  readonly examples?: readonly Given[];
  /** Ways between such data that are always looked along, for lines that jump where few ways lead. */
  readonly ways?: readonly { readonly from: Given; readonly to: Given }[];
  readonly start: { readonly expression: (given: Given) => number; readonly words: string };
  readonly end: { readonly expression: (given: Given) => number; readonly words: string };
}

/** What of a derivation can be no table: it stands in the sheet's folder `laws`, of which kits are made. */
export interface ProofFormulas<Given = unknown> {
  /** Each reason with the way to make its premise true; imposed in this order where several hold. */
  readonly premises: readonly Premise<Given>[];
  /** A point between two data (share 0: `from`, 1: `to`), for the search for jumps. */
  readonly between: (from: Given, to: Given, share: number) => Given;
  /** Whether every formula of the proof is defined at this data; data that is not is passed over. */
  readonly isRegular: (given: Given) => boolean;
}

export interface Premise<Given> {
  readonly reason: string;
  /** Shown where a step uses the premise without naming it, or names it without need. */
  readonly hint?: string;
  readonly impose: (given: Given) => Given;
}

/** Pictures of one answer: an image, the answer's numbers over it, and for staff the reference's. */
export interface Exhibit {
  readonly id: string;
  readonly title: string;
  readonly export: string;
  readonly shape: readonly [rows: number, columns: number];
  readonly image: readonly number[];
  readonly args: readonly Data[];
  readonly expected: () => readonly number[];
}

/** What a sheet, or a part of it, is worth. */
export function sumPoints(exercises: readonly Pick<Exercise, 'points'>[]): number {
  return exercises.reduce((sum, { points }) => sum + points, 0);
}
