import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../host/write-whole.ts';
import type { Appeal } from '../records/appeal.ts';
import { UsageError } from '../records/errors.ts';
import { readTextFile } from './read-file.ts';

/** All appeals of a class, open and answered. Throws a UsageError where a file is none. */
export function readAppeals(folder: string): readonly Appeal[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => readAppeal(join(folder, name)));
}

/** Writes one, in the place of what was said about the same before. */
export function writeAppeal(folder: string, appeal: Appeal): string {
  const file = join(folder, nameFile(appeal));
  const { person, participant, about, content, date, question, answer = '' } = appeal;
  // What a student writes must not begin a part of the file.
  const quoted = question
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd());
  const lines = [
    '# Appeal',
    '',
    `- person: ${oneLine(person)}`,
    ...(participant === undefined ? [] : [`- participant: ${oneLine(participant)}`]),
    `- check: ${oneLine(about)}`,
    `- content: ${content}`,
    `- date: ${date}`,
    '',
    '## Question',
    '',
    ...quoted,
    '',
    '## Answer',
    '',
    answer.trim(),
  ];
  writeWhole(file, `${lines.join('\n').trimEnd()}\n`);
  return file;
}

function readAppeal(file: string): Appeal {
  const text = (readTextFile(file) ?? '').replaceAll('\r\n', '\n');
  const [head = '', question, answer] = text.split(/^## (?:Question|Answer)$/m);
  const fields = new Map(
    [...head.matchAll(/^- (\w+): (.*)$/gm)].map(([, key = '', value = '']) => [key, value.trim()]),
  );
  const need = (key: string): string => {
    const value = fields.get(key);
    if (value !== undefined && value !== '') return value;
    throw new UsageError(
      `${file}: a line '- ${key}: …' is missing; npm run appeal makes these files`,
    );
  };
  if (question === undefined || answer === undefined)
    throw new UsageError(`${file}: it needs the headings '## Question' and '## Answer'`);
  const participant = fields.get('participant');
  return {
    person: need('person'),
    ...(participant !== undefined && { participant }),
    about: need('check'),
    content: need('content'),
    date: need('date'),
    question: question.replace(/^> ?/gm, '').trim(),
    ...(answer.trim() !== '' && { answer: answer.trim() }),
  };
}

/** `101-exercise2.f.values.md`: a name on every disk, whatever people are called. */
function nameFile({ person, participant, about }: Appeal): string {
  const plain = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}.]+/gu, '-')
      .replace(/^[-.]+|[-.]+$/g, '')
      .slice(0, 60);
  return `${plain(participant ?? person) || 'person'}-${plain(about)}.md`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
