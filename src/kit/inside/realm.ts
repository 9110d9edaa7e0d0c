import process from 'node:process';
import { createContext, runInContext, runInThisContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { encodingCaps } from '../../sandbox/caps.ts';
import type { Keeper } from '../../sandbox/inside/keeper.ts';
import { prepareRealm, type Prelude } from '../../sandbox/inside/prelude.ts';
import { writeKeeper } from '../../sandbox/inside/source.ts';
import { wire, type SharedMemory } from '../../sandbox/inside/wire.ts';
import type { ThreadRequest, ThreadReply } from './thread-messages.ts';

/**
 * The thread that a student's code runs in, on the student's own machine. Its realm is the thread's own, with all
 * taken out that is Node's: global names are a hundred times slower in the contexts that node:vm makes. The keeper
 * stands in such a context, where student code does not meet it.
 */
const port = parentPort;
if (port === null) throw new Error('this file is run as a thread');
const keeperRealm = createContext();
// A promise that nobody waits for is the student's own affair, as in grading.
process.on('unhandledRejection', () => undefined);
removeNodeGlobals();
let prelude: Prelude | undefined;
port.on('message', (request: ThreadRequest) => {
  const reply = answer(request);
  if (reply !== undefined) port.postMessage(reply);
});

function answer(request: ThreadRequest): ThreadReply | undefined {
  switch (request.kind) {
    case 'begin':
      prelude = prepareRealm(request.seed, request.sheet, {
        memory: request.memory,
        wire,
        caps: encodingCaps,
      });
      prelude.attach(makeKeeper(request.memory, prelude));
      return undefined;
    case 'define':
      prelude?.define(
        request.definition,
        request.isData ? request.code : runInThisContext(request.code, { filename: request.path }),
      );
      return undefined;
    case 'enter': {
      const text = prelude?.enter(request.name, request.argument, request.id);
      return { id: request.id, text: typeof text === 'string' ? text : '' };
    }
    default:
      return request satisfies never;
  }
}

function makeKeeper(memory: SharedMemory, student: Prelude): Keeper {
  const make = runInContext(writeKeeper(), keeperRealm) as (...args: unknown[]) => Keeper;
  return make({ memory, wire, caps: encodingCaps }, student);
}

/** Leaves what every realm has, and nothing of what Node adds. */
function removeNodeGlobals(): void {
  const bare = new Set(runInContext('Reflect.ownKeys(globalThis)', keeperRealm) as PropertyKey[]);
  for (const name of Reflect.ownKeys(globalThis)) {
    if (!bare.has(name)) Reflect.deleteProperty(globalThis, name);
  }
}
