import { deserialize, serialize } from 'node:v8';
import { findQuestions, type Questions } from '../checks/questions.ts';
import { isKept, keepData, placeOfCode, readData } from '../host/kept-code.ts';
import { projectFolder } from '../host/project-folder.ts';
import type { Exercise } from '../records/sheet.ts';

export interface ClassQuestions {
  readonly sheet: string;
  /** Tells versions of the program apart. */
  readonly program: string;
  readonly seed: number;
  readonly only: readonly string[];
  readonly exercises: readonly Exercise[];
}

/**
 * A file with what a class is asked, so that no worker has to draw it: made once for each version of the program and each
 * seed. Nothing where nothing can be kept: then every worker draws for itself.
 */
export function prepareQuestions(asked: ClassQuestions): string | undefined {
  const { sheet, program, seed, only, exercises } = asked;
  const key = [program, projectFolder, sheet, seed, ...[...only].sort()].join('\0');
  const file = placeOfCode('questions', 'bin', key);
  if (isKept(file)) return file;
  const bytes = writeQuestions(findQuestions(exercises, seed));
  return bytes !== undefined && keepData(file, bytes) ? file : undefined;
}

/** What `prepareQuestions` has written. It comes from this machine's main process, never from a worker. */
export function loadQuestions(file: string): Questions {
  const bytes = readData(file);
  if (bytes === undefined) return { plans: new Map(), proofs: new Map() };
  return deserialize(bytes) as Questions;
}

/** Written as a clone, where what is shared stays shared; nothing where a grader's data would not be the same in one. */
function writeQuestions(questions: Questions): Uint8Array | undefined {
  return isClonable(questions, new Set()) ? serialize(questions) : undefined;
}

/** Whether a value is made of primitives, arrays, maps, sets and objects without a class. */
function isClonable(value: unknown, seen: Set<object>): boolean {
  if (typeof value === 'function' || typeof value === 'symbol') return false;
  if (typeof value !== 'object' || value === null || seen.has(value)) return true;
  seen.add(value);
  const parts = partsOf(value);
  return parts?.every((part) => isClonable(part, seen)) === true;
}

function partsOf(value: object): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return [...value].flat();
  if (value instanceof Set) return [...value];
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype ? Object.values(value) : undefined;
}
