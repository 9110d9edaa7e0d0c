import type { KeyKind } from '../records/course.ts';

// What can be said on the command line, for each command.

interface GradingFlags {
  readonly jobs?: number;
  readonly seed: number;
  readonly only?: readonly string[];
  readonly sheet: string;
  readonly fresh?: boolean;
  readonly class?: boolean;
  readonly one?: boolean;
  /** The course file, where it does not lie beside the submissions. */
  readonly course?: string;
  readonly shard?: string;
}

export interface GradeFlags extends GradingFlags {
  readonly out?: string;
  readonly list?: boolean;
  readonly csv?: boolean;
  readonly types?: boolean;
  readonly allowLower?: boolean;
  readonly format?: readonly string[];
  readonly worksheet?: string;
  readonly downloaded?: Date;
}

/** What jobs of a platform may ask of every run. */
export interface DemandFlags {
  readonly format?: readonly string[];
  readonly failUnder?: number;
  readonly failOnLoss?: boolean;
}

export interface MergeFlags extends DemandFlags {
  readonly out: string;
}

export interface CiFlags extends GradingFlags, DemandFlags {
  readonly base?: string;
  readonly out: string;
  readonly cache?: string;
  readonly public?: boolean;
}

export interface CalibrateFlags {
  readonly short?: boolean;
  readonly out: string;
  readonly jobs?: number;
  readonly seed: number;
  readonly only?: readonly string[];
}

export interface KitFlags {
  readonly out: string;
  readonly seed: number;
  readonly sheet: string;
}

export interface ReplayFlags {
  readonly seed?: number;
  readonly path?: string;
  readonly receipt?: string;
  readonly sheet: string;
  readonly debug?: boolean;
}

export interface ExportGradescopeFlags {
  readonly out: string;
  readonly sheet: string;
  readonly seed: number;
}

export interface ExportTableFlags {
  readonly course?: string;
  readonly key?: string;
  readonly is?: KeyKind;
  readonly points?: string;
  readonly comment?: string;
  readonly to?: string;
}

export interface GradescopeFlags {
  readonly metadata: string;
  readonly results: string;
  readonly sheet: string;
  readonly seed: number;
}

export interface AdjustFlags {
  readonly out: string;
  readonly class?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly comment?: boolean;
  readonly excused?: boolean;
  readonly confirm?: boolean;
  readonly withdraw?: boolean;
}

export interface DiffFlags {
  readonly html?: string;
  readonly csv?: string;
}

export interface AppealFlags {
  readonly out: string;
  readonly class?: string;
  readonly question?: string;
  readonly reason?: string;
  readonly by?: string;
}
