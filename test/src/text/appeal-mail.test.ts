import { expect, test } from 'vitest';
import { readAppealMail, writeAppealAddress } from '../../../src/text/appeal-mail.ts';

const about = { id: 'ada-101', check: 'one.values', content: '0123456789abcdef0123456789abcdef' };

test('a mail begins with room for the question, and says what it is about', () => {
  const address = writeAppealAddress(about, 'staff@example.org');
  expect(address).toMatch(/^mailto:staff@example\.org\?subject=/);
  const url = new URL(address);
  const body = url.searchParams.get('body') ?? '';
  expect(url.searchParams.get('subject')).toBe('Question about one.values (ada-101)');
  const asked = { ...about, question: 'Is -0 negative?' };
  expect(readAppealMail(`Is -0 negative?${body}`)).toEqual(asked);
  // As an answer quotes it, with what mail programs put around it.
  const quoted = `Is -0 negative?${body.replaceAll('\r\n', '\n')}`.replace(/^/gm, '> ');
  expect(readAppealMail(`${quoted}\n> --\n> Ada\n`)).toEqual(asked);
});

test('a mail of something else is none', () => {
  const body = new URL(writeAppealAddress(about, '')).searchParams.get('body') ?? '';
  expect(readAppealMail('Hello')).toBeUndefined();
  expect(readAppealMail(body.replace('check:', 'chekc:'))).toBeUndefined();
  expect(readAppealMail(body.replace('content: 0', 'content: z'))).toBeUndefined();
});
