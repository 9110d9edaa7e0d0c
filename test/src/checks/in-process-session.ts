import type {
  CallBatch,
  BatchOutcome,
  LoadOutcome,
  Session,
} from '../../../src/records/session.ts';
import { encodingCaps } from '../../../src/sandbox/caps.ts';
import { decodeBatches } from '../../../src/sandbox/decode.ts';
import { encodeRun } from '../../../src/sandbox/encode.ts';
import { createKeeperWith, keeperParts } from '../../../src/sandbox/inside/keeper.ts';
import { createRemains } from '../../../src/sandbox/inside/remains.ts';
import { wire } from '../../../src/sandbox/inside/wire.ts';

export interface InProcessSession extends Session {
  /** How many calls were made so far. */
  countCalls(): number;
}

/**
 * A submission's exports without a sandbox around them: the real keeper makes the calls and reads the answers. `reload`
 * gives them once more, as they are when the file has just been loaded; without it, they are the same.
 */
export function openInProcess(
  exports: Readonly<Record<string, unknown>>,
  loaded: LoadOutcome = { kind: 'loaded', exports: Object.keys(exports) },
  reload: () => Readonly<Record<string, unknown>> = () => exports,
): InProcessSession {
  const memory = {
    progress: new SharedArrayBuffer(8),
    answers: new SharedArrayBuffer(8 * 2 ** 16),
  };
  let made: readonly unknown[] = [];
  const keeper = createKeeperWith(
    keeperParts,
    { memory, wire, caps: encodingCaps },
    {
      load: () => undefined,
      stateOf: () => 'loaded',
      thrownBy: () => ({ value: undefined }),
      exportsOf: () => exports,
      reflect: Reflect,
      makeArguments: (json) => JSON.parse(json) as unknown[][],
      reviveArguments: (args) => {
        made = findMade(args);
      },
      ...createRemains(memory, wire, (index) => made[index]),
      printed: () => '',
    },
  );
  let count = 0;
  return {
    loaded,
    callAhead: () => Promise.resolve(undefined),
    call: ({ calls }: CallBatch): Promise<BatchOutcome> => {
      count += calls.length;
      const words = keeper.run(encodeRun('', [calls]));
      const answers = new Float64Array(memory.answers);
      const [outcomes = []] = decodeBatches({ answers, words }, [calls], ({ name, message }) => ({
        name,
        message,
      }));
      return Promise.resolve({ kind: 'done', outcomes });
    },
    callAnew: (calls) => openInProcess(reload(), loaded).call({ calls }),
    printed: () => Promise.resolve(''),
    dispose: () => undefined,
    countCalls: () => count,
  };
}

/** What asks to be made by the sheet's module, which nobody makes here, in the order of its places. */
function findMade(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return '$make' in value ? [value] : Object.values(value).flatMap(findMade);
}
