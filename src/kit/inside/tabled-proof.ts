import fc from 'fast-check';
import { supplyProofData } from '../../checks/derivation/run.ts';
import type { Datum } from '../../checks/derivation/data.ts';
import type { Check, DerivationDeclaration } from '../../records/sheet.ts';
import { derivation } from '../../sheet/declare.ts';
import type { KitCheck, KitTables, Laws, ProofTable, TabledDatum } from '../records.ts';

type ProofCheck = Extract<KitCheck, { kind: 'derivation' }>;

/** The proofs of an exercise, each with one declaration for all of its checks: its data are worked out once. */
export interface TabledProofs {
  restore(check: ProofCheck): Check;
}

export function createTabledProofs(tables: KitTables, formulas: Laws['proofs']): TabledProofs {
  const declarations = new Map<string, DerivationDeclaration>();
  return {
    restore: (check) => {
      const known = declarations.get(check.export) ?? declare(check, tables, formulas);
      declarations.set(check.export, known);
      const { kind: _, ...declared } = check;
      const [restored] = derivation(known, [{ ...declared, visibility: 'public' }]);
      if (restored === undefined) throw new Error(`${check.id} has no part`);
      return restored;
    },
  };
}

function declare(
  check: ProofCheck,
  tables: KitTables,
  formulas: Laws['proofs'],
): DerivationDeclaration {
  const { startWords, endWords } = check;
  const [own, table] = [formulas[check.export], tables.proofs[check.export]];
  if (own === undefined || table === undefined) {
    throw new Error(`the kit knows nothing of the proof ${check.export}`);
  }
  /** Data are known by identity: a submission gets copies of them. */
  const values = new Map<unknown, TabledDatum>();
  const find = (given: unknown): TabledDatum => {
    const datum = values.get(given);
    if (datum === undefined) throw new Error(`the kit has no such data for ${check.export}`);
    return datum;
  };
  const declaration: DerivationDeclaration = {
    ...own,
    unconstrained: new NothingToDraw(),
    start: { expression: (given) => find(given).start, words: startWords },
    end: { expression: (given) => find(given).end, words: endWords },
  };
  for (const datum of [...table.data, ...table.probes]) values.set(datum.given, datum);
  supplyData(declaration, table);
  return declaration;
}

function supplyData(declaration: DerivationDeclaration, table: ProofTable): void {
  const { seed, data, segments, probes } = table;
  supplyProofData(declaration, {
    seed,
    segments,
    data: data.map(toDatum),
    examples: [],
    probes: probes.map(({ segment, share, ...datum }) => ({ segment, share, ...toDatum(datum) })),
  });
}

function toDatum({ given, holding }: TabledDatum): Datum {
  return { given, holding: new Set(holding) };
}

/** The data of a proof were drawn when the kit was made. */
class NothingToDraw extends fc.Arbitrary<unknown> {
  override generate(): fc.Value<unknown> {
    throw new Error('the data of a kit are in its tables');
  }

  override canShrinkWithoutContext(_: unknown): _ is unknown {
    return false;
  }

  override shrink(): fc.Stream<fc.Value<unknown>> {
    return fc.Stream.nil();
  }
}
