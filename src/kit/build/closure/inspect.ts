import { Session } from 'node:inspector';

/** What a function carries with it: where it was written, and the variables that it sees. */
export interface Surroundings {
  /** The address of its module. */
  readonly url: string;
  /** By name, those of inner scopes first; what is imported too. */
  readonly captured: ReadonlyMap<string, unknown>;
}

export interface Inspector {
  look(closure: Function): Surroundings;
  close(): void;
}

/** Looks into functions of this very process, by the means that a debugger has. */
export function openInspector(): Inspector {
  const session = new Session();
  session.connect();
  const scripts = new Map<string, string>();
  session.on('Debugger.scriptParsed', ({ params }) => scripts.set(params.scriptId, params.url));
  request(session, 'Debugger.enable', {});
  return {
    look: (closure) => look(session, scripts, closure),
    close: () => session.disconnect(),
  };
}

/** The one place that both this module and the debugger can reach. */
const handover = globalThis as { sheetmarkHandover?: unknown };

function look(
  session: Session,
  scripts: ReadonlyMap<string, string>,
  closure: Function,
): Surroundings {
  handover.sheetmarkHandover = closure;
  const expression = 'globalThis.sheetmarkHandover';
  const { result } = request(session, 'Runtime.evaluate', { expression }) as Evaluated;
  const own = listProperties(session, result.objectId);
  const location = own.find(({ name }) => name === '[[FunctionLocation]]')?.value?.value;
  const scopes = own.find(({ name }) => name === '[[Scopes]]')?.value?.objectId;
  const captured = new Map<string, unknown>();
  for (const { value } of listProperties(session, scopes)) {
    if (value?.description === 'Global') continue;
    const { object } = take(session, value?.objectId) as { readonly object: object };
    for (const [name, variable] of Object.entries(object)) {
      if (!captured.has(name)) captured.set(name, variable);
    }
  }
  delete handover.sheetmarkHandover;
  return { url: scripts.get(location?.scriptId ?? '') ?? '', captured };
}

// The shapes below are those of the protocol (Chrome DevTools Protocol, domain Runtime), as far as they are read.

interface RemoteValue {
  readonly objectId?: string;
  readonly description?: string;
  readonly value?: { readonly scriptId?: string };
}

interface Evaluated {
  readonly result: RemoteValue;
}

interface RemoteProperty {
  readonly name: string;
  readonly value?: RemoteValue;
}

function listProperties(session: Session, objectId = ''): readonly RemoteProperty[] {
  const listed = request(session, 'Runtime.getProperties', { objectId, ownProperties: true }) as {
    readonly result: readonly RemoteProperty[];
    readonly internalProperties?: readonly RemoteProperty[];
  };
  return [...listed.result, ...(listed.internalProperties ?? [])];
}

/** The object itself that the debugger knows by an id. */
function take(session: Session, objectId = ''): unknown {
  const functionDeclaration = 'function () { globalThis.sheetmarkHandover = this; }';
  request(session, 'Runtime.callFunctionOn', { objectId, functionDeclaration });
  return handover.sheetmarkHandover;
}

/** Within one thread the answer is there when `post` returns. */
function request(session: Session, method: string, parameters: object): unknown {
  let answer: unknown;
  session.post(method, parameters, (error, result) => {
    if (error !== null) throw new Error(`${method}: ${error.message}`);
    answer = result;
  });
  return answer;
}
