import fc from 'fast-check';
import { samplingOf } from '../../checks/plan.ts';
import type { Inputs } from '../../records/sheet.ts';

export interface NamedInput<Input> {
  readonly path: string;
  readonly input: Input;
}

/** How many inputs are opened to look at what fast-check shrinks them to, and how many are kept. */
const mostOpened = 120;
const mostKept = 120;

/** More inputs of one pattern of signs and lengths show nothing new. */
const mostAlike = 2;

/**
 * Small inputs of many kinds that fast-check comes upon when it shrinks those of a plan, the smallest first. `tell`
 * gives what a reader sees of an input: what is short there is small.
 */
export function findSmallerInputs<Input>(
  inputs: Inputs<Input>,
  seed: number,
  planned: readonly Input[],
  writeInput: (input: Input) => string,
): readonly NamedInput<Input>[] {
  if (inputs.shrinkBudget === 0) return [];
  const known = new Set(planned.map(writeInput));
  const waiting = new Map<string, Sized<Input>[]>();
  const found: Sized<Input>[] = [];
  const opened = new Map<string, number>();
  planned.forEach((input, index) => push(measure({ path: String(index), input }, writeInput)));
  for (let count = 0; count < mostOpened; count++) {
    const next = pop();
    if (next === undefined) break;
    for (const child of open(inputs, seed, next.path)) {
      const sized = measure(child, writeInput);
      if (known.has(sized.text)) continue;
      known.add(sized.text);
      found.push(sized);
      push(sized);
    }
  }
  const kept = new Map<string, number>();
  return found
    .toSorted((a, b) => a.text.length - b.text.length)
    .filter(({ pattern }) => count(kept, pattern) <= mostAlike)
    .slice(0, mostKept);

  function push(sized: Sized<Input>): void {
    const { pattern } = sized;
    const alike = waiting.get(pattern);
    if (alike === undefined) waiting.set(pattern, [sized]);
    else alike.push(sized);
  }

  /** The smallest of those whose pattern was not opened often yet. */
  function pop(): Sized<Input> | undefined {
    let best: Sized<Input> | undefined;
    for (const [pattern, candidates] of waiting) {
      if ((opened.get(pattern) ?? 0) >= mostAlike) continue;
      for (const candidate of candidates) {
        if (best === undefined || candidate.text.length < best.text.length) best = candidate;
      }
    }
    if (best === undefined) return undefined;
    const { pattern } = best;
    count(opened, pattern);
    waiting.set(
      pattern,
      (waiting.get(pattern) ?? []).filter((other) => other !== best),
    );
    return best;
  }
}

interface Sized<Input> extends NamedInput<Input> {
  readonly text: string;
  readonly pattern: string;
}

function measure<Input>(
  named: NamedInput<Input>,
  writeInput: (input: Input) => string,
): Sized<Input> {
  const text = writeInput(named.input);
  return { ...named, text, pattern: patternOf(text) };
}

/** What fast-check tries first in the place of the input at a path, with their own paths. */
function open<Input>(
  inputs: Inputs<Input>,
  seed: number,
  path: string,
): readonly NamedInput<Input>[] {
  const seen: Input[] = [];
  const property = fc.property(inputs.arbitrary, (input) => {
    seen.push(input);
    // The input itself fails, nothing that is smaller does: so all of that is tried, in order.
    return seen.length > 1;
  });
  fc.check(property, { ...samplingOf(inputs, seed), path });
  return seen.slice(1).map((input, index) => ({ path: `${path}:${index}`, input }));
}

/** Lengths and signs: `[[1,-2],[0]]` has the pattern `[[+,-],[0]]`. */
function patternOf(text: string): string {
  return text.replace(/-?[\d.]+(?:e[+-]?\d+)?/g, (number) => {
    const value = Number(number);
    return value === 0 ? '0' : value < 0 ? '-' : '+';
  });
}

function count(counts: Map<string, number>, key: string): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}
