import { createHash } from 'node:crypto';

/**
 * A file name for each submission, by its folder's name: short, plain lower-case ASCII, and no two
 * alike whatever the folders are called (also for file systems that ignore case). The ids of a batch
 * depend on nothing but the names and their order.
 */
export function chooseIds(names: readonly string[]): readonly string[] {
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  const choose = (index: number, id: string): void => {
    ids.set(index, id);
    taken.add(id);
  };
  // Plain names first, so that nobody else's derived id can take theirs.
  names.forEach((name, index) => {
    if (isPlain(name) && !taken.has(name)) choose(index, name);
  });
  names.forEach((name, index) => {
    if (ids.has(index)) return;
    const wanted = isPlain(name) ? name : deriveId(name);
    let id = wanted;
    // Eight hex digits can be made to collide on purpose.
    for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
    choose(index, id);
  });
  return names.map((_, index) => ids.get(index) ?? '');
}

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

function isPlain(name: string): boolean {
  return /^[a-z0-9][a-z0-9_-]{0,40}$/.test(name) && !reserved.test(name);
}

function deriveId(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 24)
    .replace(/^-|-$/g, '');
  return `${slug === '' ? 'submission' : slug}-${hash}`;
}
