import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'oxfmt';
import { expect, test } from 'vitest';
import { describeResults } from '../../../docs/make-results.ts';

const page = fileURLToPath(new URL('../../../docs/results.md', import.meta.url));

test('docs/results.md says what the schema says: `npm run docs` writes it anew', async () => {
  const { code } = await format(page, describeResults());
  expect(readFileSync(page, 'utf8')).toBe(code);
});
