/** What Gradescope does not take in a `results.json`, by its documentation; nothing where it takes it. */
export function findMistakes(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) return ['it is no object'];
  const mistakes: string[] = [];
  const tests = value['tests'];
  if (!Array.isArray(tests)) return ['tests is no list'];
  if (value['score'] !== undefined && typeof value['score'] !== 'number')
    mistakes.push('score is no number');
  mistakes.push(...findCommon(value, 'results'));
  if (
    value['stdout_visibility'] !== undefined &&
    !visibilities.includes(value['stdout_visibility'])
  )
    mistakes.push('stdout_visibility');
  tests.forEach((test: unknown, at) => {
    const place = `tests[${at}]`;
    if (!isRecord(test)) return mistakes.push(`${place} is no object`);
    mistakes.push(...findCommon(test, place));
    const { score, max_score: most, status, name, number, tags } = test;
    if ((score === undefined) !== (most === undefined))
      mistakes.push(`${place}: one of two scores`);
    if (status !== undefined && status !== 'passed' && status !== 'failed')
      mistakes.push(`${place}: status ${String(status)}`);
    if (typeof name !== 'string') mistakes.push(`${place}: name`);
    if (number !== undefined && typeof number !== 'string') mistakes.push(`${place}: number`);
    if (
      tags !== undefined &&
      !(Array.isArray(tags) && tags.every((tag) => typeof tag === 'string'))
    )
      mistakes.push(`${place}: tags`);
    return undefined;
  });
  return mistakes;
}

const visibilities: readonly unknown[] = ['hidden', 'after_due_date', 'after_published', 'visible'];

const formats: readonly unknown[] = ['text', 'html', 'simple_format', 'md', 'ansi'];

function findCommon(value: Record<string, unknown>, place: string): readonly string[] {
  const mistakes: string[] = [];
  for (const key of ['output_format', 'name_format', 'test_output_format', 'test_name_format'])
    if (value[key] !== undefined && !formats.includes(value[key]))
      mistakes.push(`${place}: ${key}`);
  if (value['visibility'] !== undefined && !visibilities.includes(value['visibility']))
    mistakes.push(`${place}: visibility`);
  if (value['output'] !== undefined && typeof value['output'] !== 'string')
    mistakes.push(`${place}: output is no text`);
  if (value['extra_data'] !== undefined && !isRecord(value['extra_data']))
    mistakes.push(`${place}: extra_data`);
  // At the top, what is not declared to be text is read as HTML.
  if (place === 'results' && value['output_format'] === undefined) mistakes.push('output is HTML');
  return mistakes;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
