import { measureMetadataLateness, type Metadata } from './metadata.ts';

/** That it was late, for the top of the results; nothing where it was in time. No points are taken here. */
export function sayLate(metadata: Metadata): string | undefined {
  const seconds = measureMetadataLateness(metadata);
  if (seconds === 0) return undefined;
  const parts = [
    count(Math.floor(seconds / 86_400), 'day'),
    count(Math.floor((seconds % 86_400) / 3600), 'hour'),
    count(Math.floor((seconds % 3600) / 60), 'minute'),
  ].filter((part) => part !== '');
  const span = parts.length === 0 ? 'less than a minute' : parts.slice(0, 2).join(' ');
  return `Handed in ${span} after the due date.`;
}

function count(number: number, noun: string): string {
  if (number === 0) return '';
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
