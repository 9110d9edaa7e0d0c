// Style: names and comments in many scripts: Deutsch, français, ελληνικά, русский, 日本語, العربية, 한국어, हिन्दी, 🙂.
import type { Derivation, InductionGiven, Matrix, Vector } from 'sheet09';
import { Σ, 修正 } from './формулы.ts';

// 🧠 Eine Schicht: gewichtete Summe, dann die positive Hälfte. «Größe» ist die Zahl der Ausgänge.
export function rectifierLayer(w: Matrix, a: Vector): Vector {
  const größe = w[0].length;
  const αποτέλεσμα: number[] = [];
  for (let k = 0; k < größe; k++) {
    const вес = w.map((строка) => строка[k]);
    αποτέλεσμα.push(修正(Σ(a, вес)));
  }
  return αποτέλεσμα;
}

// 층을 차례로 지난다 — परत दर परत
export function rectifierNetwork(ws: readonly Matrix[], x: Vector): Vector {
  let données = x;
  for (const 가중치 of ws) données = rectifierLayer(가중치, données);
  return données;
}

// البرهان: فرضية الاستقراء ثم t ≥ 0
export const inductionStep: Derivation<InductionGiven> = {
  start: ({ w, atx }) => 修正(Σ(atx, w)),
  steps: [
    { by: 'induction hypothesis', expression: ({ t: τ, w, ax }) => 修正(Σ(ax.map((α) => τ * α), w)) },
    { by: 'algebra', expression: ({ t: τ, w, ax }) => 修正(τ * Σ(ax, w)) },
    { by: 't >= 0', expression: ({ t: τ, w, ax }) => τ * 修正(Σ(ax, w)) }, // 🎉 q.e.d.
  ],
};
