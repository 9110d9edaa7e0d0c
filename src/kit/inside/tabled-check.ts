import fc from 'fast-check';
import type { Check, Inputs, Law, Misconception, Numbers, Shape } from '../../records/sheet.ts';
import { comparison, property, purity } from '../../sheet/declare.ts';
import type { CheckTable, KitCheck, KitMistake, KitTables, TabledRow } from '../records.ts';

/** A check that asks what its table says, and the way back to the paths that fast-check has for these inputs. */
export interface TabledCheck {
  readonly check: Check;
  readonly table: () => CheckTable;
}

type KitAnswerCheck = Exclude<KitCheck, { kind: 'derivation' }>;

export function restoreCheck(
  declared: KitAnswerCheck,
  tables: () => KitTables,
  law: Law | undefined,
): TabledCheck {
  const table = (): CheckTable => {
    const own = tables().checks[declared.id];
    if (own === undefined) throw new Error(`the kit has no table for ${declared.id}`);
    return own;
  };
  return { check: makeCheck(declared, table, law), table };
}

function makeCheck(declared: KitAnswerCheck, table: () => CheckTable, law: Law | undefined): Check {
  const { id, title, points, needs, hint, hints, source } = declared;
  const common = {
    id,
    title,
    points,
    needs,
    export: declared.export,
    visibility: 'public',
    ...(hint !== undefined && { hint }),
    ...(hints !== undefined && { hints }),
    ...(source !== undefined && { source }),
    inputs: tabledInputs(table, declared.shrinkBudget),
  } as const;
  switch (declared.kind) {
    case 'comparison':
      return comparison<TabledRow>({
        ...common,
        call: ({ calls }) => calls[0] ?? [],
        expected: ({ expected }) => expected as Numbers,
        tolerance: {
          relative: declared.relative,
          absolute: declared.absolute,
          scale: ({ scale }) => scale ?? 0,
        },
        expectedFor: declared.expectedFor,
        misconceptions: declared.mistakes.map(restoreMistake),
      });
    case 'property':
      return property<TabledRow, unknown>({
        ...common,
        calls: ({ calls }) => calls,
        shape: ({ shape }) => shape as Shape,
        facts: ({ facts }) => facts,
        holds: law ?? noLaw(id),
        misconceptions: declared.mistakes.map(restoreMistake),
      });
    case 'purity': {
      const { relative, absolute } = declared;
      return purity<TabledRow>({
        ...common,
        calls: ({ calls }) => calls,
        tolerance: { relative, absolute },
      });
    }
    default:
      return declared satisfies never;
  }
}

function noLaw(id: string): never {
  throw new Error(`the kit has no law for ${id}`);
}

/** Every row is an example, so that nothing is drawn; the smaller rows are what the first failing one shrinks to. */
function tabledInputs(
  table: () => CheckTable,
  shrinkBudget: number | undefined,
): Inputs<TabledRow> {
  return {
    ...(shrinkBudget !== undefined && { shrinkBudget }),
    arbitrary: new TabledArbitrary(table),
    runs: 0,
    get examples() {
      return table().rows;
    },
  };
}

class TabledArbitrary extends fc.Arbitrary<TabledRow> {
  private readonly table: () => CheckTable;

  constructor(table: () => CheckTable) {
    super();
    this.table = table;
  }

  /** Asked for where a row that failed among others does not fail alone: past the last row comes the first again. */
  override generate(): fc.Value<TabledRow> {
    return new fc.Value(firstOf(this.table()), undefined);
  }

  override canShrinkWithoutContext(row: unknown): row is TabledRow {
    return this.table().rows.includes(row as TabledRow);
  }

  /** What a row shrank to does not shrink any further: whatever is smaller was tried before it. */
  override shrink(row: TabledRow, context: unknown): fc.Stream<fc.Value<TabledRow>> {
    const candidates = context === isShrunk ? [] : listCandidates(this.table(), row);
    const values = candidates.map((candidate) => new fc.Value(candidate, isShrunk));
    return fc.stream(values[Symbol.iterator]());
  }
}

const isShrunk = Symbol('shrunk');

/** The row that a path through a table leads to: a row of the plan, or the one that it shrank to. */
export function findRow(table: CheckTable, path: string): TabledRow | undefined {
  const [first = NaN, shrunk] = path.split(':').map(Number);
  const row = table.rows[first] ?? firstOf(table);
  return shrunk === undefined ? row : listCandidates(table, row)[shrunk];
}

function firstOf({ rows }: CheckTable): TabledRow {
  // A check asks for something, which every plan is held to.
  return rows[0] as TabledRow;
}

function listCandidates({ smaller, rows }: CheckTable, row: TabledRow): readonly TabledRow[] {
  const size = sizeOf(row);
  return [...smaller, ...rows]
    .filter((other) => sizeOf(other) < size)
    .toSorted((a, b) => sizeOf(a) - sizeOf(b));
}

const sizes = new WeakMap<TabledRow, number>();

function sizeOf(row: TabledRow): number {
  const known = sizes.get(row);
  if (known !== undefined) return known;
  const size = JSON.stringify(row.calls).length;
  sizes.set(row, size);
  return size;
}

function restoreMistake({ id, sentence }: KitMistake, index: number): Misconception<TabledRow> {
  // JSON has no NaN.
  const read = (numbers: unknown): Numbers =>
    Array.isArray(numbers)
      ? numbers.map((entry) => (entry as number | null) ?? NaN)
      : ((numbers as number | null) ?? NaN);
  return { id, sentence, answers: ({ mistakes }) => (mistakes?.[index] ?? []).map(read) };
}
