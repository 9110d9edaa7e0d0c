import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/records/result.ts';
import { writeSubmissionMarkdown } from '../../../src/report/submission-markdown.ts';
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
    expect(writeSubmissionMarkdown(result, 'student')).toBe(golden);
  });

  it.each(Object.values<Failure>(failures))(
    'has no empty place for a failure of the kind $kind',
    (failure) => {
      const markdown = writeSubmissionMarkdown(
        makeResult([makeExercise('exercise1', [makeCheck('a', failed(failure))])]),
        'staff',
      );
      expect(markdown).not.toMatch(/undefined(?! \(reading)|\[object|\n\n\n|: \n|\{\{|^- $/m);
    },
  );

  it('is the same text for the same result', () => {
    expect(writeSubmissionMarkdown(structuredClone(everything), 'staff')).toBe(
      writeSubmissionMarkdown(everything, 'staff'),
    );
  });

  it('tells of pictures in words', () => {
    const markdown = writeSubmissionMarkdown(everything, 'staff');
    expect(markdown).toContain('The submission’s answer: Sum 7.4361');
    expect(markdown).toContain('The reference’s (staff only): Sum 5.1351, largest 1.1088');
  });
});

const golden = `# Ada Lovelace, Ōkubo Renée: 2 of 10 points

Explainable AI: Exercise Sheet 9 · Group Tuesday 4 · Folder \`lovelace_ada\`

> ⚠ **1 check could not be graded. That is not your fault, and the staff knows; the points are not final.**

1 of 5 checks passed, 2 failed, 1 could not be tried and 1 could not be graded. One check was hidden, and it did not pass. 2 points are open.

| Exercise | Points | Open |
| :--- | ---: | ---: |
| Taylor decomposition | 2 / 8 | 2 |
| Networks | 0 / 2 | 0 |

## First thing to fix

### ✗ The root was taken to be $\`\\mu\`$. (−4)

One cause, 2 checks, 1 of them not tried · Exercise 2: \`relevance\`

**The relevances**

\`relevance\` returned a wrong value at index 0, counted from 0.

- Call: \`relevance([3, -1, 0.5], [1, 1, 0.5])\`
- Returned: \`[1.2929, 1.2929, 0]\`

Which value was expected is not shown, as it would answer the exercise.

**Hint:** Where is the gradient taken?

Replay: \`npm run replay -- relevance\`, in the folder of the kit

<details><summary>1 check waits for it</summary>

- ⊘ 0 / 2: The sum

</details>

## Then

### ✗ \`exercise3.ts\` is not in the submission. There is \`Exercise3.ts\`: is that the one? (−2)

1 check · Exercise 3: \`relevance\`

<details><summary>What the check asks</summary>

- ✗ 0 / 2: The relevances are not negative: $\`R_i \\ge 0\`$

</details>

## Not graded

### ⚠ This check could not be graded. (2 open)

1 check · Exercise 2: \`relevance\`

**The relevances are not negative: $\`R_i \\ge 0\`$** (hidden)

This check could not be graded. That is not your fault, and the staff knows.

## Exercises

### Taylor decomposition: 2 / 8

\`exercise2.ts\` · 1 of 4 checks passed, 1 failed, 1 could not be tried and 1 could not be graded.

<details><summary>Checks</summary>

- ✓ 2 / 2: $\`f(x) = \\vert x\\vert \`$
- ✗ 0 / 2: The relevances
- ⊘ 0 / 2: The sum
- ⚠ 0 / 2, hidden: The relevances are not negative: $\`R_i \\ge 0\`$

</details>

### Networks: 0 / 2

\`exercise3.ts\` · The one check failed.

<details><summary>Checks</summary>

- ✗ 0 / 2: The relevances are not negative: $\`R_i \\ge 0\`$

</details>

<details><summary>Printed while it ran</summary>

\`\`\`\`text
\`\`\`
hello
\`\`\`\`

</details>

Sheet version 1.0.0 · seed 42
`;
