import { Script } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { answerPlaces } from '../../sandbox/caps.ts';
import type { IsolateGround, Home, Sandbox } from '../../sandbox/isolate.ts';
import { wire, type SharedMemory } from '../../sandbox/inside/wire.ts';
import type { ThreadReply, ThreadRequest } from './thread-messages.ts';

/**
 * Sandboxes like the graders', for a student's own code on the student's own machine: a thread in the place of an
 * isolate, with the same keeper and the same loader inside. It keeps accidents in, not attacks.
 */
export function createHome(): Home {
  return {
    open: openThread,
    hasRoom: () => false,
    openNew: openThread,
    close: () => undefined,
  };
}

/** A thread has room for one sandbox. */
function openThread(megabytes: number): IsolateGround {
  if (isStopped) throw new Error('the check was stopped');
  const thread = takeThread(megabytes);
  const memory = {
    progress: new SharedArrayBuffer(8),
    answers: new SharedArrayBuffer(8 * answerPlaces),
  };
  return {
    isolate: thread,
    progress: new Int32Array(memory.progress),
    startMemory: process.memoryUsage.rss(),
    isUsed: false,
    createSandbox: (seed, sheet) => createSandbox(thread, memory, seed, sheet),
  };
}

function createSandbox(thread: Thread, memory: SharedMemory, seed: number, sheet: string): Sandbox {
  thread.send({ kind: 'begin', seed, sheet, memory });
  const enter = (name: string, argument: string): Promise<string> =>
    thread.ask({ kind: 'enter', name, argument });
  const sandbox: LocalSandbox = {
    answers: new Float64Array(memory.answers),
    hasPrinted: () => Atomics.load(new Int32Array(memory.progress), wire.at.printed) !== 0,
    compile: (code, filename) => {
      // Where V8 refuses it, this throws; the thread compiles it again.
      void new Script(code, { filename });
      return { code };
    },
    define: (definition, code) => {
      const { path } = JSON.parse(definition) as { path: string };
      const isData = typeof code === 'string';
      const text = isData ? code : code.code;
      thread.send({ kind: 'define', definition, path, isData, code: text });
    },
    load: (file) => enter('load', file),
    describeLoaded: (file) => enter('describeLoaded', file),
    run: (json) => enter('run', json),
    printed: () => enter('printed', ''),
    leave: () => thread.dispose(),
  };
  // A session passes on to `define` what it got of `compile`, and looks at neither.
  return sandbox as unknown as Sandbox;
}

/** Starts a thread ahead of its use: starting one takes longer than most checks do. */
export function prepareThread(megabytes: number): void {
  if (spare?.megabytes === megabytes && !spare.thread.isDisposed) return;
  spare?.thread.dispose();
  spare = { megabytes, thread: startThread(megabytes) };
}

/** Ends whatever runs, and lets nothing begin until `resumeThreads`. */
export function stopThreads(): void {
  isStopped = true;
  for (const thread of running) thread.dispose();
}

export function resumeThreads(): void {
  isStopped = false;
}

interface LocalSandbox extends Omit<Sandbox, 'compile' | 'define'> {
  compile(code: string, filename: string): { readonly code: string };
  define(definition: string, code: { readonly code: string } | string): void;
}

interface Thread {
  readonly isDisposed: boolean;
  dispose(): void;
  send(request: ThreadRequest): void;
  ask(question: Omit<Extract<ThreadRequest, { kind: 'enter' }>, 'id'>): Promise<string>;
}

interface Waiting {
  readonly resolve: (text: string) => void;
  readonly reject: (error: Error) => void;
}

let spare: { readonly megabytes: number; readonly thread: Thread } | undefined;
let isStopped = false;
const running = new Set<Thread>();

function takeThread(megabytes: number): Thread {
  const ready = spare;
  spare = undefined;
  if (ready?.megabytes === megabytes && !ready.thread.isDisposed) return ready.thread;
  ready?.thread.dispose();
  return startThread(megabytes);
}

function startThread(megabytes: number): Thread {
  const worker = new Worker(new URL('./realm.js', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const waiting = new Map<number, Waiting>();
  let isDisposed = false;
  let asked = 0;
  const thread: Thread = {
    get isDisposed() {
      return isDisposed;
    },
    dispose,
    send: (request) => worker.postMessage(request),
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting.set(++asked, { resolve, reject });
        worker.postMessage({ ...question, id: asked });
      }),
  };
  running.add(thread);
  worker.on('message', ({ id, text }: ThreadReply) => {
    waiting.get(id)?.resolve(text);
    waiting.delete(id);
  });
  // Node ends a thread that reaches its memory limit.
  worker.on('error', dispose);
  worker.on('exit', dispose);
  return thread;

  function dispose(): void {
    if (isDisposed) return;
    isDisposed = true;
    running.delete(thread);
    void worker.terminate();
    for (const answer of waiting.values()) answer.reject(new Error('the thread has ended'));
    waiting.clear();
  }
}
