import process from 'node:process';

// The project runs on one version of Node, a kit on whatever a student has. What follows is the little that the parts
// of the project which a kit contains use and older versions lack. The thread of the student's code gets none of it.

/** Adds to Node 20 and 22 what is missing there. */
export function catchUp(): void {
  supply(Map, 'groupBy', groupBy);
  // Without it the main thread counts too: it does nothing while student code works.
  supply(process, 'threadCpuUsage', () => ({ user: 0, system: 0 }));
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  supply(iterators, 'map', mapEach);
  supply(iterators, 'filter', filterEach);
  supply(iterators, 'toArray', toArray);
}

function supply(owner: object, name: string, value: Function): void {
  if (name in owner) return;
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function* mapEach<Item, Made>(this: Iterable<Item>, make: (item: Item) => Made): Generator<Made> {
  for (const item of this) yield make(item);
}

function* filterEach<Item>(
  this: Iterable<Item>,
  isWanted: (item: Item) => boolean,
): Generator<Item> {
  for (const item of this) if (isWanted(item)) yield item;
}

function toArray<Item>(this: Iterable<Item>): Item[] {
  return [...this];
}
