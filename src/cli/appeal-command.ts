import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { adjust, findPerson } from '../course/adjust.ts';
import { readAdjustments, writeAdjustments } from '../course/adjustments.ts';
import { readAppeals, writeAppeal } from '../course/appeals.ts';
import { findGrounds } from '../course/grounds.ts';
import { isShort } from '../course/read-course.ts';
import type { GradedPerson } from '../course/read-results.ts';
import type { Appeal } from '../records/appeal.ts';
import { courseFiles } from '../records/course.ts';
import { UsageError } from '../records/errors.ts';
import { readAppealMail } from '../text/appeal-mail.ts';
import { escapeTerminal } from '../text/terminal.ts';
import { findPlace } from './find-place.ts';
import type { AppealFlags } from './flags.ts';
import { readClass } from './read-class.ts';

/** Opens an appeal, answers one, or lists all; resolves to the exit code. */
export function runAppealCommand(words: readonly string[], flags: AppealFlags): number {
  const out = resolve(flags.out);
  const everybody = readClass(out);
  const place = findPlace(out, flags.class);
  const folder = join(place, courseFiles.appeals);
  const appeals = readAppeals(folder);
  const writeLine = (line: string) => process.stdout.write(`${escapeTerminal(line, 2000)}\n`);
  const [first, ...others] = words;
  if (first === undefined) {
    for (const appeal of appeals) writeLine(sayAppeal(appeal));
    if (appeals.length === 0) writeLine('There are no appeals.');
    return 0;
  }
  if (first === 'read') {
    const [file, ...more] = others;
    if (file === undefined || more.length > 0)
      throw new UsageError('say which mail: npm run appeal -- read FILE, or - for standard input');
    writeLine(`Written to ${writeAppeal(folder, readMail(file, everybody))}`);
    return 0;
  }
  const isAnswer = first === 'answer';
  const [name, about, amount] = isAnswer ? others : words;
  if (name === undefined || about === undefined)
    throw new UsageError('say whose and about which check: npm run appeal -- PERSON CHECK');
  const who = findPerson(name, everybody);
  if (!isAnswer) {
    writeLine(`Written to ${writeAppeal(folder, open(who, about, flags))}`);
    return 0;
  }
  const reason = flags.reason?.trim() ?? '';
  if (reason === '') throw new UsageError('give the answer, which the student reads: --reason "…"');
  const asked = appeals.find((appeal) => appeal.about === about && isOf(appeal, who));
  if (asked === undefined)
    throw new UsageError(`there is no appeal of ${name} about ${about}; npm run appeal lists all`);
  if (amount !== undefined) {
    const points = Number(amount);
    if (!/^[+-]?\d+(?:\.\d+)?$/.test(amount) || !isShort(points))
      throw new UsageError(`'${amount}' is no number of points, as in +2 or -0.5`);
    const file = join(place, courseFiles.adjustments);
    const wish = {
      person: name,
      about,
      does: { kind: 'give', points, reason: `appeal: ${reason}` },
      date: today(),
      ...(flags.by !== undefined && { by: flags.by }),
    } as const;
    const { adjustments, told } = adjust(readAdjustments(file), wish, everybody);
    writeAdjustments(file, adjustments);
    writeLine(told);
  }
  writeLine(`Answered in ${writeAppeal(folder, { ...asked, answer: reason })}`);
  writeLine('Grade the class again for the reports to show it: nothing has to be run.');
  return 0;
}

function open(who: GradedPerson, about: string, { question = '' }: AppealFlags): Appeal {
  const grounds = findGrounds(who, about);
  if (grounds === undefined)
    throw new UsageError(`there is no check '${about}'; it is named as in the report`);
  if (question.trim() === '')
    throw new UsageError('give the question, in the student’s words: --question "…"');
  const { name, participant } = who.person;
  return {
    person: name,
    ...(participant !== undefined && { participant }),
    about,
    content: grounds.content,
    date: today(),
    question,
  };
}

/** An appeal by a mail that the link in a report has begun. */
function readMail(file: string, everybody: readonly GradedPerson[]): Appeal {
  const mail = readAppealMail(readText(file));
  if (mail === undefined)
    throw new UsageError(
      `'${file}' is no mail from a link of a report: the lines 'submission:', 'check:' and 'content:' are missing; write it down with npm run appeal -- PERSON CHECK --question "…"`,
    );
  const { id, check, content, question } = mail;
  const who = everybody.find(({ submission }) => submission.id === id);
  if (who === undefined)
    throw new UsageError(`'${file}' is about the submission '${id}', which is not in this class`);
  // What it is about is what the report said, whatever was handed in since.
  return { ...open(who, check, { question, out: '' }), content };
}

function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`'${file}' cannot be read: ${why}`);
  }
}

function isOf({ person, participant }: Appeal, who: GradedPerson): boolean {
  return participant === undefined
    ? person === who.person.name
    : participant === who.person.participant;
}

function sayAppeal({ person, participant, about, date, answer }: Appeal): string {
  const number = participant === undefined ? '' : ` (${participant})`;
  return `${answer === undefined ? 'OPEN    ' : 'answered'} ${person}${number}, ${about}, ${date}`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
