import { measureEditDistance } from '../text/edit-distance.ts';
import type { AskedFile } from './asked-file.ts';

/** That a file says by its name which file of the sheet it is. */
export interface Claim {
  readonly file: string;
  readonly strength: Strength;
}

/** How surely: the weaker ones count only where nothing stronger is there. */
export type Strength = (typeof strengths)[number];

export const strengths = [
  /** The very name. */
  'exact',
  /** The same name in other letters, with another ending, or with the mark of a copy: `Exercise1 (1).TS`. */
  'same',
  /** Another word for it, or a slip: `ex1`, `excercise1`. */
  'other-word',
  /** With something around it: `exercise1_lovelace`. */
  'within',
  /** It says itself that it is not the last: `exercise1_old`. */
  'older',
] as const;

/** Words that mean an exercise; what a sheet calls its own is added. */
const words = [
  'exercise',
  'exercice',
  'exo',
  'exc',
  'exer',
  'ex',
  'aufgabe',
  'aufg',
  'uebung',
  'ueb',
  'ubung',
  'ue',
  'task',
  'problem',
  'prob',
  'question',
  'quest',
  'solution',
  'sol',
  'loesung',
  'losung',
  'ejercicio',
  'esercizio',
  'opgave',
];

const codeEnding = /\.(?:[mc]?[tj]sx?(?:\.txt)?|txt)$/;

/** Which of the files asked for a name claims to be; nothing where it claims none or several. */
export function readClaim(name: string, asked: readonly AskedFile[]): Claim | undefined {
  const exact = asked.find(({ file }) => file === name);
  if (exact !== undefined) return { file: exact.file, strength: 'exact' };
  const lower = plain(name);
  // Declarations, and tests of what is asked for.
  if (/\.d\.[mc]?ts$|\.(?:test|spec)\.[mc]?[tj]sx?$/.test(lower)) return undefined;
  if (!codeEnding.test(lower)) return undefined;
  const stem = lower.replace(codeEnding, '');
  for (const strength of strengths) {
    const claimed = asked.filter((each) => claims(stem, each, strength));
    if (claimed.length === 1 && claimed[0] !== undefined)
      return { file: claimed[0].file, strength };
    if (claimed.length > 1) return undefined;
  }
  return undefined;
}

function claims(stem: string, asked: AskedFile, strength: Strength): boolean {
  const { word, number } = split(plain(asked.file).replace(codeEnding, ''));
  switch (strength) {
    case 'exact':
      return false;
    case 'same':
      return listForms(stem).some((form) => isCalled(form, [word], number));
    case 'other-word':
      return listForms(stem).some(
        (form) =>
          isCalled(form, listWords(asked, word), number) ||
          isSlip(form, word, number) ||
          (asked.alsoCalled ?? []).some((name) => plain(name) === form),
      );
    case 'within':
      return !saysOlder.test(stem) && isWithin(stem, [word, ...listWords(asked, word)], number);
    case 'older':
      return saysOlder.test(stem) && isWithin(stem, [word, ...listWords(asked, word)], number);
    default:
      return strength satisfies never;
  }
}

const saysOlder =
  /[-_. (](?:old|older|alt|bak|backup|sicherung|deprecated|unused)\)?(?:[-_. ]|\d*$)/;

/** Marks that browsers, file managers, platforms and people put at the end of the name of a copy. */
const marks = [
  /^\d{14}_/,
  /^(?:kopie von|copy of) /,
  /\s*\(\d+\)$/,
  /[-_. –]+\(?(?:another )?(?:kopie|copy|copie)\)?(?: ?\(?\d+\)?)?$/,
  /[-_. ]+\(?(?:final|fin|fertig|endversion|neu|new|fixed|korrigiert|corrected|abgabe|submission|latest|v\d+|version[-_ ]?\d+)\)?$/,
  /-\d+$/,
  /(?<=\d) \d+$/,
  /\s+$/,
];

/** The stem, and what is left of it as marks are taken off one by one: `exercise1-1` is a copy of `exercise1`. */
function listForms(stem: string): readonly string[] {
  const forms = [stem];
  for (let bare = stem; ;) {
    const mark = marks.find((each) => each.test(bare));
    const shorter = mark === undefined ? '' : bare.replace(mark, '');
    if (shorter === '') return forms;
    forms.push(shorter);
    bare = shorter;
  }
}

function isCalled(stem: string, names: readonly string[], number: string): boolean {
  return names.some((name) => patternsOf(name, number).whole.test(stem));
}

/** A word of some length with a letter or two wrong, and the same number. */
function isSlip(stem: string, word: string, number: string): boolean {
  const own = split(stem);
  const most = word.length >= 7 ? 2 : 1;
  return (
    number !== '' &&
    word.length >= 5 &&
    !/\d/.test(own.word) &&
    own.number === number &&
    measureEditDistance(word, own.word, most) <= most
  );
}

function isWithin(stem: string, names: readonly string[], number: string): boolean {
  if (number === '') return false;
  return names.some((name) => patternsOf(name, number).within.test(stem));
}

interface Patterns {
  readonly whole: RegExp;
  readonly within: RegExp;
}

/** By word and number: a few of a sheet, and every file of a class is held against them. */
const knownPatterns = new Map<string, Patterns>();

function patternsOf(word: string, number: string): Patterns {
  const key = `${word}\0${number}`;
  const known = knownPatterns.get(key);
  if (known !== undefined) return known;
  const text = `${escape(word)}${between(number)}`;
  const patterns = {
    whole: new RegExp(`^${text}$`),
    within: new RegExp(`(?:^|[^a-z])${text}(?!\\d)`),
  };
  knownPatterns.set(key, patterns);
  return patterns;
}

function between(number: string): string {
  return number === '' ? '' : `[\\s_.-]*0*${number}`;
}

function listWords({ alsoCalled = [] }: AskedFile, own: string): readonly string[] {
  const added = alsoCalled.map((name) => split(plain(name)).word);
  // A sheet whose files are called otherwise means something else by these words.
  return words.includes(own) ? [...words, ...added] : added;
}

/** `exercise` and `1`. */
function split(stem: string): { readonly word: string; readonly number: string } {
  const [, word = stem, number = ''] = /^(.*?)[\s_.-]*0*(\d+)$/.exec(stem) ?? [];
  return { word, number };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** In small letters, without accents. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
