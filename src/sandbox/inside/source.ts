import { hardenRealm } from './harden.ts';
import { createKeeperWith, keeperParts } from './keeper.ts';

/** Functions as the text of one function expression that is given its parts: what runs inside is these, word for word. */
export function writeSandboxSource(
  main: (parts: never, ...rest: never[]) => unknown,
  parts: Readonly<Record<string, (...args: never[]) => unknown>>,
): string {
  const members = Object.entries(parts).map(([name, part]) => `${name}: ${part.toString()}`);
  return `(${main.toString()}).bind(undefined, { ${members.join(', ')} })`;
}

/** The keeper's realm as a script: what it is made of is frozen first; the script comes to what makes keepers. */
export function writeKeeper(): string {
  return `(${hardenRealm.toString()})();\n${writeSandboxSource(createKeeperWith, keeperParts)}`;
}
