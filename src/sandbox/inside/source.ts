/** Functions as the text of one function expression that is given its parts: what runs inside is these, word for word. */
export function writeSource(
  main: (parts: never, ...rest: never[]) => unknown,
  parts: Readonly<Record<string, (...args: never[]) => unknown>>,
): string {
  const members = Object.entries(parts).map(([name, part]) => `${name}: ${part.toString()}`);
  return `(${main.toString()}).bind(undefined, { ${members.join(', ')} })`;
}
