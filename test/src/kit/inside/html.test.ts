import { expect, it } from 'vitest';
import { writeReportHtml } from '../../../../src/kit/inside/html.ts';
import type { Kit } from '../../../../src/kit/inside/read-kit.ts';
import { failed, failures, makeCheck, makeExercise, makeResult } from '../../report/fixtures.ts';

it('the report of a kit names cases of that kit', () => {
  const result = makeResult([makeExercise('exercise1', [makeCheck('a', failed(failures.threw))])]);
  // Of a kit, a report needs the points that it does not see: here there are none.
  const kit = { contents: { exercises: [] as readonly never[] } } as unknown as Kit;
  expect(writeReportHtml(kit, result)).toContain(
    '<code>npm run replay -- a --seed&#x3D;271828 --path&#x3D;7:2:0:1</code></p>',
  );
});
