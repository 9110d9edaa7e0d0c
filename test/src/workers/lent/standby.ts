import type { Standby } from '../../../../src/workers/standby.ts';

/** Stands in for src/workers/standby.ts beside workers that are lent: none is started before it is known what it will run. */
export function openStandby(): Standby {
  return { take: () => undefined, [Symbol.dispose]: () => undefined };
}
