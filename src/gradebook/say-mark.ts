import type { Mark } from './hand-in.ts';

/** A mark in a few lines for whoever reads the grade book, in English where the language is not known. */
export function sayMark(mark: Mark, language: string): readonly string[] {
  const words = language === 'de' ? german : english;
  const { points, possible, parts, losses, notes } = mark;
  return [
    words.total(write(points, language), write(possible, language)),
    ...notes,
    ...parts.map(({ title, earned, possible }) => `${title}: ${earned} ${words.of} ${possible}`),
    ...(losses.length === 0
      ? []
      : [
          `${words.losses}: ${losses.map((loss) => `${trimEnd(loss.title)} (−${loss.points})`).join('; ')}`,
        ]),
  ];
}

interface MarkWords {
  readonly total: (points: string, possible: string) => string;
  readonly of: string;
  readonly losses: string;
}

const english: MarkWords = {
  total: (points, possible) => `${points} of ${possible} points`,
  of: 'of',
  losses: 'What cost most',
};

const german: MarkWords = {
  total: (points, possible) => `${points} von ${possible} Punkten`,
  of: 'von',
  losses: 'Am meisten gekostet hat',
};

function write(points: number, language: string): string {
  const text = String(Number(points.toFixed(5)));
  return language === 'de' ? text.replace('.', ',') : text;
}

/** A sentence in the middle of another. */
function trimEnd(sentence: string): string {
  return sentence.replace(/[.\s]+$/u, '');
}
