import { join, resolve } from 'node:path';
import process from 'node:process';
import { adjust, type Doing, type Wish } from '../course/adjust.ts';
import { readAdjustments, writeAdjustments } from '../course/adjustments.ts';
import { listAdjustments } from '../course/list-adjustments.ts';
import { isShort } from '../course/read-course.ts';
import { courseFiles } from '../records/course.ts';
import { UsageError } from '../records/errors.ts';
import { escapeTerminal } from '../text/terminal.ts';
import { findPlace } from './find-place.ts';
import type { AdjustFlags } from './flags.ts';
import { readClass } from './read-class.ts';

/** Writes down what a person says about a grade, or lists all that was; resolves to the exit code. */
export function runAdjustCommand(words: readonly string[], flags: AdjustFlags): number {
  const out = resolve(flags.out);
  const everybody = readClass(out);
  const file = join(findPlace(out, flags.class), courseFiles.adjustments);
  const adjustments = readAdjustments(file);
  const writeLine = (line: string) => process.stdout.write(`${escapeTerminal(line, 2000)}\n`);
  if (words.length === 0) {
    for (const line of listAdjustments(adjustments, everybody)) writeLine(line);
    return 0;
  }
  const { adjustments: after, told } = adjust(adjustments, readWish(words, flags), everybody);
  writeAdjustments(file, after);
  writeLine(told);
  writeLine(`Written to ${file}. Grade the class again for it to count: nothing has to be run.`);
  return 0;
}

function readWish(words: readonly string[], flags: AdjustFlags): Wish {
  const [person = '', ...rest] = words;
  const isAmount = (word: string) => /^[+-]?\d+(?:\.\d+)?$/.test(word);
  const amount = rest.find(isAmount);
  const [about, ...more] = rest.filter((word) => word !== amount);
  const odd = rest.find((word) => word !== amount && /^[+-]|^\d|^(?:nan|infinity)$/i.test(word));
  if (odd !== undefined) throw new UsageError(`'${odd}' is no number of points, as in +2 or -0.5`);
  if (more.length > 0)
    throw new UsageError(`'${more.join(' ')}' is too much: it is PERSON CHECK +2, names in quotes`);
  return {
    person,
    ...(about !== undefined && { about }),
    does: readDoing(amount, flags),
    date: new Date().toISOString().slice(0, 10),
    ...(flags.by !== undefined && { by: flags.by }),
  };
}

function readDoing(amount: string | undefined, flags: AdjustFlags): Doing {
  const asked = [
    amount !== undefined,
    flags.comment === true,
    flags.excused === true,
    flags.confirm === true,
    flags.withdraw === true,
  ].filter(Boolean).length;
  if (asked !== 1)
    throw new UsageError(
      'say one thing: points as in +2 or -1, --comment, --excused, --confirm or --withdraw',
    );
  if (flags.confirm === true) return { kind: 'confirm' };
  if (flags.withdraw === true) return { kind: 'withdraw' };
  const reason = flags.reason?.trim() ?? '';
  if (reason === '') throw new UsageError('give the reason, which the student reads: --reason "…"');
  if (flags.comment === true) return { kind: 'comment', reason };
  if (flags.excused === true) return { kind: 'excuse', reason };
  const points = Number(amount);
  if (!isShort(points)) throw new UsageError(`${amount} points have more than two decimals`);
  return { kind: 'give', points, reason };
}
