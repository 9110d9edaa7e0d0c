import type { Datum } from '../../checks/derivation/data.ts';
import { describeDatum } from '../../checks/derivation/describe-datum.ts';
import { dataOf } from '../../checks/derivation/run.ts';
import type { DerivationCheck, DerivationDeclaration } from '../../records/sheet.ts';
import type { ProofTable, TabledDatum } from '../records.ts';

/** The data that a proof is tried on, as they are drawn for this seed. */
export function tableProof(check: DerivationCheck, seed: number): ProofTable {
  const { derivation } = check;
  const made = dataOf(check, seed);
  return {
    seed: made.seed,
    data: [...made.data, ...made.examples].map((datum) => tableDatum(derivation, datum)),
    segments: made.segments,
    probes: made.probes.map(({ segment, share, ...datum }) => ({
      segment,
      share,
      ...tableDatum(derivation, datum),
    })),
  };
}

function tableDatum({ start, end }: DerivationDeclaration, { given, holding }: Datum): TabledDatum {
  return {
    given: describeDatum(given),
    holding: [...holding],
    start: start.expression(given),
    end: end.expression(given),
  };
}
