import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const script = readFileSync(new URL('../../../templates/sort.js', import.meta.url), 'utf8');

it('the table is sorted by points without turning those around who have the same', () => {
  const { click, names } = openTable([
    ['Ada', 0, 10],
    ['Bo', 1, 30],
    ['Cy', 2, 10],
    ['Di', 3, 30],
  ]);
  click('Total');
  expect(names()).toEqual(['Bo', 'Di', 'Ada', 'Cy']);
  click('Total');
  expect(names()).toEqual(['Ada', 'Cy', 'Bo', 'Di']);
  click('Name');
  expect(names()).toEqual(['Ada', 'Bo', 'Cy', 'Di']);
  click('Name');
  expect(names()).toEqual(['Di', 'Cy', 'Bo', 'Ada']);
});

/** As much of a page as the script asks for. */
function openTable(people: readonly (readonly [name: string, rank: number, total: number])[]) {
  const rows = people.map(([name, ...keys]) => ({
    name,
    cells: keys.map((key) => ({ dataset: { key: String(key) } })),
  }));
  const body = { rows, append: (...sorted: typeof rows) => rows.splice(0, rows.length, ...sorted) };
  const cells: object[] = [];
  const listeners = new Map<string, () => void>();
  for (const [cellIndex, title] of ['Name', 'Total'].entries()) {
    let order = cellIndex === 0 ? 'ascending' : 'none';
    cells.push({
      cellIndex,
      title,
      childNodes: [title],
      parentNode: { cells },
      append: () => undefined,
      getAttribute: () => order,
      setAttribute: (_: string, value: string) => (order = value),
      closest: () => ({ tBodies: [body] }),
    });
  }
  const document = {
    querySelectorAll: () => cells,
    createElement: () => {
      let title = '';
      return {
        append: (text: string) => (title = text),
        addEventListener: (_: string, listener: () => void) => listeners.set(title, listener),
      };
    },
  };
  // oxlint-disable-next-line no-new-func
  new Function('document', script)(document);
  return {
    click: (title: string) => listeners.get(title)?.(),
    names: () => rows.map(({ name }) => name),
  };
}
