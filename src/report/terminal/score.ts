import type { Style } from '../../text/style.ts';

export interface ExerciseScore {
  readonly title: string;
  readonly earned: number;
  /** Points of public checks. */
  readonly visible: number;
  /** Points of checks that are not in the kit. */
  readonly unseen: number;
}

const barWidth = 20;

/** The public score, never without a word about the points that are decided elsewhere. */
export function writeScore(scores: readonly ExerciseScore[], style: Style): readonly string[] {
  const nameWidth = Math.max(...scores.map(({ title }) => title.length));
  const total = scores.reduce(
    (sum, score) => ({
      title: 'Public score',
      earned: sum.earned + score.earned,
      visible: sum.visible + score.visible,
      unseen: sum.unseen + score.unseen,
    }),
    { title: '', earned: 0, visible: 0, unseen: 0 },
  );
  const width = Math.max(nameWidth, total.title.length);
  const lines = scores.map((score) => writeScoreLine(score, width, style));
  if (scores.length > 1) lines.push(style.paint(writeScoreLine(total, width, style), 'bold'));
  return [...lines, '', ...sayUnseen(total, style)];
}

function writeScoreLine(
  { title, earned, visible, unseen }: ExerciseScore,
  width: number,
  style: Style,
): string {
  const filled = visible === 0 ? 0 : Math.floor((barWidth * earned) / visible);
  const bar = `${style.paint('█'.repeat(filled), 'green')}${style.paint('░'.repeat(barWidth - filled), 'dim')}`;
  const points = `${String(earned).padStart(3)} of ${String(visible).padStart(2)}`;
  const more = unseen === 0 ? '' : style.paint(`  + ${unseen} not seen here`, 'dim');
  return `  ${title.padEnd(width)}  ${bar}  ${points}${more}`;
}

function sayUnseen({ visible, unseen }: ExerciseScore, style: Style): readonly string[] {
  if (unseen === 0) return [];
  return [
    `  ${style.paint(`${unseen} of ${visible + unseen} points are decided by checks that are not in this kit.`, 'yellow')}`,
    style.paint(
      '  They ask about edges of the same functions: the task says all that they need.',
      'dim',
    ),
  ];
}
