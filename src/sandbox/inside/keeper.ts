import { createAnswers } from './answers.ts';
import type { CallForm, EncodedBatch, RealmGiven, StudentRealm } from './boundary.ts';
import { createLook } from './look.ts';
import { createWords } from './words.ts';

/** What else is made in the keeper's realm, each by a function that uses nothing from outside itself. */
export const keeperParts = { createAnswers, createLook, createWords };

/**
 * Makes the calls of a batch and keeps what came back. Runs inside the isolate, in a realm of its own whose built-ins
 * student code never sees, so this function must not use anything from outside itself but the parts that it is given.
 *
 * Nothing is believed, nothing thrown leaves the isolate, no object of this realm is handed to student code. Student code
 * calls nothing of it either: every function here is entered from outside, on a fresh stack, as an error at the edge of
 * the stack belongs to the realm of the function that it happens in. What the realm is made of is frozen all the same.
 */
export function createKeeperWith(
  parts: typeof keeperParts,
  given: RealmGiven,
  student: StudentRealm,
) {
  'use strict';
  const { memory, wire, caps } = given;
  const progress = new Int32Array(memory.progress);
  const eyes = parts.createLook(student.reflect);
  const { sayValue, sayThrown, quote } = parts.createWords(eyes, caps);
  const answers = parts.createAnswers(eyes, memory, wire, caps);
  const { apply, get, isObject } = eyes;

  return { load, describeLoaded, run, printed };

  function load(file: string): void {
    try {
      student.load(file);
    } catch {
      // Out of stack in the loader itself: the file then counts as not loaded.
    }
  }

  /** How loading ended, asked in a call of its own: promises settle between the two. */
  function describeLoaded(file: string): string {
    try {
      notePrinted();
      const state = student.stateOf(file);
      if (state === 'failed')
        return `{"state":"failed","error":${sayThrown(student.thrownBy(file).value)}}`;
      const names = state === 'loaded' ? Object.keys(student.exportsOf(file)) : [];
      return `{"state":"${state}","names":[${names.slice(0, caps.exports).map(quote).join(',')}]}`;
    } catch (thrown) {
      return `{"state":"failed","error":${sayThrown(thrown)}}`;
    }
  }

  function notePrinted(): void {
    Atomics.store(progress, wire.at.printed, student.printed() === '' ? 0 : 1);
  }

  function printed(): string {
    try {
      const text: unknown = student.printed();
      return typeof text === 'string' ? text.slice(0, caps.printed) : '';
    } catch {
      return '';
    }
  }

  /**
   * Runs `[file, batches]`, given as JSON in a line; the argument lists of each batch come in a line of their own.
   * Answers go to shared memory; returned is, as JSON, what is told in words.
   */
  function run(text: string): string {
    const lines = text.split('\n');
    const [file, batches] = JSON.parse(lines[0] as string) as [string, EncodedBatch[]];
    const words: string[] = [];
    let needed = 0;
    for (let b = 0; b < batches.length; b++) needed += measureRoom(batches[b] as EncodedBatch);
    answers.begin(needed);
    let first = 0;
    for (let b = 0; b < batches.length; b++)
      first += runBatch(file, batches[b] as EncodedBatch, lines[b + 1] as string, first, words);
    notePrinted();
    return `[${words.join(',')}]`;
  }

  function measureRoom({ order, room }: EncodedBatch): number {
    let needed = 0;
    for (let o = 1; o < order.length; o += 2) needed += order[o] as number;
    for (let w = 0; w < room.length; w++) needed += room[w] as number;
    return needed;
  }

  /** Returns how many calls were made; `first` is the number of the first. */
  function runBatch(
    file: string,
    { forms, order, room, keys }: EncodedBatch,
    args: string,
    first: number,
    words: string[],
  ): number {
    const lists = student.makeArguments(args);
    student.watchKeys(keys);
    const found: Found = { exports: student.exportsOf(file), targets: [], returned: [] };
    let [position, list, watched] = [0, 0, 0];
    for (let o = 0; o < order.length; o += 2) {
      const place = order[o] as number;
      const form = forms[place] as CallForm;
      for (let left = order[o + 1] as number; left > 0; left--) {
        Atomics.store(progress, wire.at.call, first + position);
        const own = form.watched ? (room[watched++] as number) : 0;
        answers.beginCall(own + 1);
        const told =
          form.kind === 'call'
            ? call(found, form, place, lists[list++] as unknown[], own, position)
            : look(found, form);
        if (told !== undefined) {
          answers.keepInWords();
          words.push(told);
        }
        position += 1;
      }
    }
    return position;
  }

  /** Makes a call and keeps its answer in shared memory; returned is what has to be told in words instead. */
  function call(
    { exports, targets, returned }: Found,
    { path, watched, isMade }: CallForm,
    place: number,
    args: unknown[],
    room: number,
    position: number,
  ): string | undefined {
    try {
      const { holder, value } = findTarget(exports, path, targets, place);
      if (typeof value !== 'function') return `{"kind":"uncallable","value":${sayValue(value)}}`;
      if (isMade) student.reviveArguments(args);
      const result: unknown = apply(value, holder, args);
      returned[position] = result;
      if (watched) {
        answers.put(wire.code.arguments);
        const from = answers.place();
        answers.beginAnswer(student.writeRemains(args, from, from + room - 1));
      }
      return describeReturned(result);
    } catch (thrown) {
      return `{"kind":"threw","error":${sayThrown(thrown)}}`;
    }
  }

  /** Reads an export, or once more what a call returned. */
  function look(
    { exports, returned }: Found,
    { kind, path, recalled }: CallForm,
  ): string | undefined {
    try {
      return describeReturned(kind === 'recall' ? returned[recalled] : follow(exports, path).value);
    } catch (thrown) {
      return `{"kind":"threw","error":${sayThrown(thrown)}}`;
    }
  }

  function describeReturned(value: unknown): string | undefined {
    return answers.isKept(value) ? undefined : `{"kind":"returned","value":${sayValue(value)}}`;
  }

  /** What a path leads to, looked up once for as long as the export that it begins with stays the same. */
  function findTarget(
    exports: object,
    path: (string | number)[],
    targets: Target[],
    place: number,
  ): Target {
    const known = targets[place];
    const exported: unknown = get(exports, path[0] as string);
    if (known !== undefined && known.exported === exported) return known;
    return (targets[place] = goInwards(exported, path));
  }

  function follow(exports: object, path: (string | number)[]): Target {
    return goInwards(get(exports, path[0] as string), path);
  }

  /** Goes from an export inwards as a caller would write it, dot by dot. */
  function goInwards(exported: unknown, path: (string | number)[]): Target {
    let holder: unknown;
    let value = exported;
    for (let i = 1; i < path.length; i++) {
      holder = value;
      value = isObject(value) ? get(value, path[i] as PropertyKey) : undefined;
    }
    return { exported, holder, value };
  }
}

/** What came up in a batch: what the paths of its forms lead to, and what its calls returned. */
interface Found {
  readonly exports: object;
  readonly targets: Target[];
  readonly returned: unknown[];
}

/** What is called, on what, and the export that led there. */
interface Target {
  readonly exported: unknown;
  readonly holder: unknown;
  readonly value: unknown;
}

export type Keeper = ReturnType<typeof createKeeperWith>;
