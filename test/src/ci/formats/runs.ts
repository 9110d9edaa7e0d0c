import { describeSubmission } from '../../../../src/ci/describe.ts';
import type { ToldRun } from '../../../../src/ci/told.ts';
import { everything, perfect, unloaded } from '../../report/fixtures.ts';

/** Three submissions: one with every verdict and failure, one that is right, one of which nothing loads. */
export const run: ToldRun = {
  sheet: 'Sheet 9',
  submissions: [
    describeSubmission(everything, { name: 'ada', path: 'submissions/ada' }),
    describeSubmission(perfect, { name: 'emmy', path: 'submissions/emmy' }),
    describeSubmission(unloaded, { name: 'kurt', path: 'submissions/kurt' }),
  ],
  notes: [
    { kind: 'notice', text: 'submissions/old is gone.' },
    { kind: 'warning', text: 'submissions/locked could not be read.' },
  ],
};

/** What a submission may try in whatever it can write: a file's name, a message, what it returns. */
export const attacks = {
  command: '\n::error file=x.ts,line=1::forged\r\n##[error]forged\n::set-output name=a::b',
  inline: 'x ##[error]forged %0A::error::forged,title=y::z',
  resume: '::stop-commands::token\n::token::\n::add-mask::e',
  markdown:
    '</details>\n\n# heading | a | `b` ```\n```\n<img src=x> [x](javascript:x) @everyone #1',
  xml: ']]></failure><testcase name="forged"/><!-- & &#0; &#27; [[ATTACHMENT|/etc/passwd]]',
  terminal: '\u001b[31mred\u001b]8;;http://x.org\u0007link\u0000\u009b\u0008\u202e',
  tap: 'x # SKIP forged\nok 99 - forged\nBail out! forged\n1..0\n  ...\n  ---\\',
  unicode: '\ud800 \udfff \ufffe \uffff \u2028 \u2029 \ufeff',
  formula: '$\\frac{1}{2}$ =cmd|x',
} as const;

/** The run with an attack in every text, as if nothing had been made harmless before. */
export function attackWith(attack: string): ToldRun {
  return replaceTexts(run, attack) as ToldRun;
}

/** What only the project says, or what has to stay different. */
const ours = new Set(['id', 'status', 'kind']);

function replaceTexts(value: unknown, attack: string): unknown {
  let count = 0;
  const replace = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') {
      if (ours.has(key)) return part;
      // Paths stay different, too.
      return key === 'path' ? `${part}${attack}` : `${attack}${count++}`;
    }
    if (Array.isArray(part)) return part.map((each) => replace(each, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, each]) => [name, replace(each, name)]),
    );
  };
  return replace(value, '');
}

export const allRuns: readonly (readonly [string, ToldRun])[] = [
  ['an ordinary run', run],
  ['a run of nothing', { sheet: 'Sheet 9', submissions: [], notes: [] }],
  ...Object.entries(attacks).map(
    ([name, attack]) => [`the attack ${name}`, attackWith(attack)] as const,
  ),
];
