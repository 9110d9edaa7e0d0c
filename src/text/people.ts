/** What a row of a table is called by: a person's name, and the folder's where somebody else has that name too. */
export function sayApart(
  rows: readonly { readonly name: string; readonly person: { readonly name: string } }[],
): readonly string[] {
  const counts = Map.groupBy(rows, ({ person }) => person.name);
  return rows.map(({ name, person }) =>
    counts.get(person.name)?.length === 1 ? person.name : name,
  );
}

/** Names as a register has them: capital letters, accents and numbers where people look for them. */
const collator = new Intl.Collator('en', { numeric: true });

/** Which of two names comes first for people, the same on every machine. */
export function compareNames(left: string, right: string): number {
  return collator.compare(left, right);
}
