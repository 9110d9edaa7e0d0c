import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/records/result.ts';
import { renderSubmissionMarkdown } from '../../../src/report/submission-markdown.ts';
import {
  everything,
  failed,
  failures,
  loads,
  makeCheck,
  makeExercise,
  makeResult,
  passed,
} from './fixtures.ts';

describe('a report in Markdown', () => {
  it('says what the HTML says, for students', () => {
    const result = makeResult([
      makeExercise('exercise2', [
        makeCheck('f', passed, { title: '$f(x) = |x|$' }),
        makeCheck(
          'relevance',
          {
            kind: 'failed',
            failure: failures['wrong-value'],
            hint: 'Where is the gradient taken?',
            diagnosis: { misconception: 'm', sentence: 'The root was taken to be $\\mu$.' },
          },
          { title: 'The relevances' },
        ),
        makeCheck('sum', { kind: 'blocked', on: 'relevance' }, { title: 'The sum' }),
        makeCheck('bounds', { kind: 'broken', message: 'RangeError' }, { visibility: 'hidden' }),
      ]),
      makeExercise('exercise3', [makeCheck('layer', failed(failures['not-loaded']))], {
        title: 'Networks',
        loaded: loads['no-file'],
        printed: '```\nhello',
      }),
    ]);
    expect(renderSubmissionMarkdown(result, 'student')).toBe(golden);
  });

  it.each(Object.values<Failure>(failures))(
    'has no empty place for a failure of the kind $kind',
    (failure) => {
      const markdown = renderSubmissionMarkdown(
        makeResult([makeExercise('exercise1', [makeCheck('a', failed(failure))])]),
        'staff',
      );
      expect(markdown).not.toMatch(/undefined(?! \(reading)|\[object|\n\n\n|: \n|\{\{|^- $/m);
    },
  );

  it('is the same text for the same result', () => {
    expect(renderSubmissionMarkdown(structuredClone(everything), 'staff')).toBe(
      renderSubmissionMarkdown(everything, 'staff'),
    );
  });

  it('tells of pictures in words', () => {
    const markdown = renderSubmissionMarkdown(everything, 'staff');
    expect(markdown).toContain('**The submission’s answer:** Sum 7.4361');
    expect(markdown).toContain('**The reference’s (staff only):** Sum 5.1351, largest 1.1088');
  });
});

const golden = `# Ada Lovelace, Ōkubo Renée: 2 of 10 points

Explainable AI: Exercise Sheet 9 · Group Tuesday 4 · Folder \`lovelace_ada\`

> ⚠ **1 check could not be graded. That is not your fault, and the staff knows; the points are not final.**

1 of 4 public checks passed, and 0 of 1 hidden check passed (2 failed, 1 blocked, 1 not graded). 6 points lost. 2 points open.

| Exercise | Points | Lost | Open |
| :--- | ---: | ---: | ---: |
| Taylor decomposition | 2 / 8 | 4 | 2 |
| Networks | 0 / 2 | 2 | 0 |

## Taylor decomposition: 2 / 8

\`exercise2.ts\` · 1 of 3 public checks passed, and 0 of 1 hidden check passed (1 failed, 1 blocked, 1 not graded).

### ✗ Failed: The relevances (0 / 2, −2)

\`relevance\` returned a wrong value at index 0, counted from 0.

> **What this looks like:** The root was taken to be $\`\\mu\`$.

- Call: \`relevance([3, -1, 0.5], [1, 1, 0.5])\`
- Returned: \`[1.2929, 1.2929, 0]\`

Which value was expected is not shown, as it would answer the exercise.

**Hint:** Where is the gradient taken?

Replay: \`npm run replay -- relevance\`, in the folder of the kit

### ⚠ Not graded (hidden): The relevances are not negative: $\`R_i \\ge 0\`$ (0 / 2, 2 open)

This check could not be graded. That is not your fault, and the staff knows.

### ⊘ Blocked: The sum (0 / 2, −2)

Not tried, because this has to be right first: “The relevances”.

### ✓ Passed

- 2 / 2: $\`f(x) = \\vert x\\vert \`$

## Networks: 0 / 2

\`exercise3.ts\` · 0 of 1 check passed (1 failed).

> ✗ **\`exercise3.ts\` is not in the submission. There is \`Exercise3.ts\`: is that the one?**

### ✗ Failed, as the file did not load

- 0 / 2: The relevances are not negative: $\`R_i \\ge 0\`$

### Printed while it ran

\`\`\`\`text
\`\`\`
hello
\`\`\`\`

Sheet version 1.0.0 · seed 42
`;
