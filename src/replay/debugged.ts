import module from 'node:module';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { Data, MadeData } from '../records/session.ts';
import type { DebugOrder } from './debug-messages.ts';

// Runs student code as it is, with nothing around it, for a debugger: on the student's own machine only.

const order = JSON.parse(process.argv[2] ?? '') as DebugOrder;
const entry = pathToFileURL(order.entry).href;
// Node 20 has no such hooks: there the module has to be found in node_modules, as it is in a kit.
const hooks: Partial<Pick<typeof module, 'registerHooks'>> = module;
hooks.registerHooks?.({
  resolve: (specifier, context, next) =>
    next(specifier === order.specifier ? entry : specifier, context),
});
type Exports = Readonly<Record<string, unknown>>;
const published = (await import(entry)) as Exports;
const submission = (await import(pathToFileURL(order.file).href)) as Exports;

for (const { path, args } of order.calls) {
  const [holder, solve] = follow(path);
  const given = args.map(revive);
  const [name] = path;
  // Step into the next line: it is the student's function.
  // oxlint-disable-next-line no-debugger
  debugger;
  const answer: unknown = Reflect.apply(solve, holder, given);
  process.stdout.write(`${String(name)} returned ${inspect(answer, { maxArrayLength: 20 })}\n`);
}

function follow(
  path: DebugOrder['calls'][number]['path'],
): [unknown, (...args: unknown[]) => unknown] {
  let [holder, value]: unknown[] = [undefined, submission];
  for (const key of path) [holder, value] = [value, (value as Record<PropertyKey, unknown>)[key]];
  return [holder, value as (...args: unknown[]) => unknown];
}

function revive(data: Data): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(revive);
  if ('$make' in data) {
    const { $make, args } = data as MadeData;
    const made = published[$make];
    return args === undefined
      ? made
      : (made as (...args: unknown[]) => unknown)(...args.map(revive));
  }
  return Object.fromEntries(Object.entries(data).map(([key, entry]) => [key, revive(entry)]));
}
