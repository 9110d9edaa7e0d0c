/** Remembers answers by the text of the arguments, and hands out a copy each time. */
export function remember<Args extends readonly unknown[], Answer>(compute: (...args: Args) => Answer): (...args: Args) => Answer {
  const known = new Map<string, Answer>();
  return (...args) => {
    const key = JSON.stringify(args);
    if (!known.has(key)) known.set(key, structuredClone(compute(...args)));
    return structuredClone(known.get(key) as Answer);
  };
}
