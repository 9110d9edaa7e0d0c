import type { BatchOutcome, Call, LoadOutcome, Session } from '../../../src/records/session.ts';
import { encodingCaps } from '../../../src/sandbox/caps.ts';
import { decodeBatches } from '../../../src/sandbox/decode.ts';
import { createKeeper } from '../../../src/sandbox/inside/keeper.ts';

export interface InProcessSession extends Session {
  /** How many calls were made so far. */
  countCalls(): number;
}

/** A submission's exports without a sandbox around them: the real keeper makes the calls and reads the answers. */
export function openInProcess(
  exports: Readonly<Record<string, unknown>>,
  loaded: LoadOutcome = { kind: 'loaded', exports: Object.keys(exports) },
): InProcessSession {
  const keeper = createKeeper(new SharedArrayBuffer(4), encodingCaps, {
    load: () => undefined,
    stateOf: () => 'loaded',
    thrownBy: () => ({ value: undefined }),
    exportsOf: () => exports,
    reflect: Reflect,
    makeArguments: (json) => JSON.parse(json) as unknown[],
    printed: () => '',
  });
  let count = 0;
  return {
    loaded,
    callAhead: () => Promise.resolve(),
    call: (calls: readonly Call[]): Promise<BatchOutcome> => {
      count += calls.length;
      const batch = calls.map((call) =>
        call.kind === 'call' ? { ...call, args: JSON.stringify(call.args) } : call,
      );
      const [outcomes = []] = decodeBatches(
        keeper.run(JSON.stringify(['', [batch]])),
        ({ name, message }) => ({ name, message }),
      );
      return Promise.resolve({ kind: 'done', outcomes });
    },
    printed: () => Promise.resolve(''),
    dispose: () => undefined,
    countCalls: () => count,
  };
}
