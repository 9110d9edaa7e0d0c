import type { LineOfSource } from './source/view-sources.ts';

/** How each kind of text is escaped for the place that a report is written for. */
export interface Dress {
  readonly text: (text: string) => unknown;
  /** Text under the key `code`: code within a line. */
  readonly code: (text: string) => unknown;
  /** Text under the key `block`: lines of code. */
  readonly block: (text: string) => unknown;
  /** Text under the key `formula`: LaTeX of the sheet's own. */
  readonly formula: (tex: string) => unknown;
  /** What stands under the key `source`: a submission's source, line by line. */
  readonly source: (lines: readonly LineOfSource[]) => unknown;
  /** What a template gets of a sentence, once its words are dressed. */
  readonly sentence: (words: readonly object[]) => unknown;
}

/** Sentences of the sheet stand in every report: as they are the same objects each time, they are dressed once. */
const dressedSentences = new WeakMap<Dress, WeakMap<object, unknown>>();

/** A copy of a view in which every string is dressed: no template can print one that is not. */
export function dressView(view: unknown, dress: Dress): unknown {
  if (typeof view === 'string') return dress.text(view);
  if (Array.isArray(view)) {
    if (view.length === 0 || !view.every(isWord)) return view.map((part) => dressView(part, dress));
    const known = dressedSentences.get(dress) ?? new WeakMap<object, unknown>();
    dressedSentences.set(dress, known);
    if (!known.has(view)) known.set(view, dress.sentence(view.map(dressWord)));
    return known.get(view);
  }
  if (typeof view !== 'object' || view === null) return view;
  const dressed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(view)) {
    dressed[key] =
      typeof value === 'string'
        ? dressText(key, value)
        : key === 'source'
          ? // The one view with this key has this under it.
            dress.source(value as readonly LineOfSource[])
          : dressView(value, dress);
  }
  return dressed;

  // Words stay objects.
  function dressWord(word: unknown): object {
    return dressView(word, dress) as object;
  }

  function dressText(key: string, value: string): unknown {
    switch (key) {
      case 'code':
        return dress.code(value);
      case 'block':
        return dress.block(value);
      case 'formula':
        return dress.formula(value);
      default:
        return dress.text(value);
    }
  }
}

/** Words are told by having nothing but one of their keys: no other record of a view is as bare. */
function isWord(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  return Object.keys(entry).every((key) => wordKeys.has(key));
}

const wordKeys = new Set(['text', 'code', 'formula']);
