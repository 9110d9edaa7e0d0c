import type { Limit } from './session.ts';

/** What is announced before a file is compiled. */
export function nameCompiling(path: string): string {
  return `compile ${path}`;
}

/** Whether that was announced. */
export function isCompiling(activity: string): boolean {
  return activity.startsWith(nameCompiling(''));
}

/** What is announced before the reports of a submission are written. */
export const reporting = 'the reports';

/** What a submission dies of that costs more than a whole class may: nothing of it is compiled or run any more. */
export const everything = 'everything';

/** How a submission ended a worker process, as far as it is known. */
export interface Death {
  readonly limit: Limit;
  /** The call of the check's batch that was running. */
  readonly at?: number;
}
