import { measureMetadataLateness, type Metadata } from './metadata.ts';
import { sayLate } from './say-late.ts';

/** Results for Gradescope with what there is to say about the time: at the top, and as a number for scripts. */
export function addLateness(results: string, metadata: Metadata): string {
  const told = sayLate(metadata);
  if (told === undefined) return results;
  // Results of our own make.
  const { output = '', ...others } = JSON.parse(results) as { readonly output?: string };
  const late = { late_seconds: measureMetadataLateness(metadata) };
  const all = { ...others, output: `${told}\n${output}`, extra_data: late };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

/** Results where there is no grade, and a sentence says why: not even 0. */
export function writeNoResults(output: string): string {
  const results = { output, output_format: 'text', visibility: 'visible', tests: [] };
  return `${JSON.stringify(results, undefined, 2)}\n`;
}
