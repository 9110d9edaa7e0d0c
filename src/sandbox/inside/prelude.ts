import { createArguments } from './arguments.ts';
import type { RealmGiven, StudentRealm } from './boundary.ts';
import { fixBuiltIns } from './built-ins.ts';
import { createClone } from './clone.ts';
import { createConsole } from './console.ts';
import { createHeld } from './held.ts';
import { createLeftOvers } from './left-overs.ts';
import { createLoader } from './loader.ts';
import { createRemains } from './remains.ts';

export interface Prelude extends StudentRealm {
  define(json: string, code: unknown): void;
  /** Hands over the keeper's functions, before any student code runs. */
  attach(functions: Readonly<Record<string, (text: string) => unknown>>): void;
  /**
   * Calls one of the keeper's functions. V8 lets code make functions from text only in the realm that was entered, so
   * the way into the isolate leads through the student's realm. `told` gives the answer of this turn again, behind a
   * mark, or the empty string where there was none.
   */
  enter(name: string, argument: string, turn: number): unknown;
}

/** What else is prepared in the realm, each by a function that uses nothing from outside itself. */
export const realmParts = {
  createArguments,
  createClone,
  createConsole,
  createHeld,
  createLeftOvers,
  createLoader,
  createRemains,
  fixBuiltIns,
};

type RealmParts = typeof realmParts;

/** Prepares the realm that it is called in. */
export function prepareRealm(seed: number, sheet: string, given: RealmGiven): Prelude {
  return prepareRealmWith(realmParts, seed, sheet, given);
}

/**
 * Prepares the student's realm before any student code runs in it: removes what is not deterministic or not needed,
 * seeds chance and the clock, captures what is printed, and loads modules. Runs inside the isolate, so this function
 * must not use anything from outside itself but the parts that it is given. It belongs to the student's realm: student
 * code that breaks its built-ins breaks its own answers only, since whatever comes out is read by the keeper.
 */
export function prepareRealmWith(
  parts: RealmParts,
  seed: number,
  sheet: string,
  given: RealmGiven,
): Prelude {
  'use strict';
  const { memory, wire, caps } = given;
  const { defineProperty } = Object;
  const realm = globalThis as unknown as Record<string, unknown>;
  let keeper: Readonly<Record<string, (text: string) => unknown>> = {};
  let answered: string | undefined;
  let answering = 0;

  const { console, printed, write } = parts.createConsole(caps.printed);
  defineGlobal('console', console);
  defineGlobal('structuredClone', parts.createClone());
  const instantiate = parts.fixBuiltIns(seed);
  parts.createLeftOvers(write);
  const loader = parts.createLoader(sheet, instantiate, parts.createHeld());
  const { makeArguments, reviveArguments, madeAt } = parts.createArguments(loader.importFromSheet);
  const { watchKeys, writeRemains } = parts.createRemains(memory, wire, madeAt);

  return {
    define: loader.define,
    attach,
    enter,
    load: loader.load,
    stateOf: loader.stateOf,
    thrownBy: loader.thrownBy,
    exportsOf: loader.exportsOf,
    makeArguments,
    reviveArguments,
    watchKeys,
    writeRemains,
    printed,
    reflect: Reflect,
  };

  function defineGlobal(name: string, value: unknown): void {
    defineProperty(realm, name, { value, writable: true, configurable: true, enumerable: false });
  }

  function attach(functions: typeof keeper): void {
    keeper = functions;
  }

  function enter(name: string, argument: string, turn: number): unknown {
    if (name === 'told') return answered === undefined || turn !== answering ? '' : `:${answered}`;
    answered = undefined;
    answering = turn;
    try {
      // Loading answers nothing.
      answered = (keeper[name]?.(argument) ?? '') as string;
    } catch {
      // Whoever takes an error of the keeper's apart may run student code with it. No answer is none.
      answered = '';
    }
    return answered;
  }
}
