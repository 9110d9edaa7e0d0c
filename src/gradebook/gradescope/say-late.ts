import { count } from '../../text/counting.ts';
import { measureMetadataLateness, type Metadata } from './metadata.ts';

/** That it was late, for the top of the results; nothing where it was in time. No points are taken here. */
export function sayLate(metadata: Metadata): string | undefined {
  const seconds = measureMetadataLateness(metadata);
  if (seconds === 0) return undefined;
  const parts = [
    [Math.floor(seconds / 86_400), 'day'],
    [Math.floor((seconds % 86_400) / 3600), 'hour'],
    [Math.floor((seconds % 3600) / 60), 'minute'],
  ] as const;
  const told = parts.flatMap(([number, noun]) => (number === 0 ? [] : [count(number, noun)]));
  const span = told.length === 0 ? 'less than a minute' : told.slice(0, 2).join(' ');
  return `Handed in ${span} after the due date.`;
}
