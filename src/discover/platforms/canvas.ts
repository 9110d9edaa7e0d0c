import type { Named } from './named.ts';

/**
 * Canvas, flat: `lovelaceada_LATE_471111_9911_exercise1-1.ts`, `lovelaceada_471111_text.html` for what was typed, and where
 * names are hidden `LATE_anon_x1Y2z_9911_exercise1.ts`.
 */
export function readCanvas(text: string): Named | undefined {
  const found =
    /^(?:(?<name>[^_]+)_)?(?:(?<late>LATE)_)?(?:(?<user>\d+)|anon_(?<hidden>[A-Za-z0-9]+))_(?:\d{2,}_(?<file>.+)|(?<typed>text|link)\.html?)$/su.exec(
      text,
    )?.groups;
  if (found === undefined) return undefined;
  const { user, hidden, file, typed, late } = found;
  // Of `LATE_anon_…`, the word is no name.
  const isHidden = hidden !== undefined;
  const name = isHidden ? `anon ${hidden}` : found['name'];
  if (name === undefined) return undefined;
  const isLate = late !== undefined || (isHidden && found['name'] === 'LATE');
  return {
    person: { name, source: 'canvas', ...(user !== undefined && { login: user }) },
    key: `canvas:${name}:${user ?? hidden ?? ''}`,
    isTyped: typed === 'text' || /^(?:text|online_?text)\.html?$/i.test(file ?? ''),
    ...(isLate && { isLate: true }),
    file: file ?? `${typed ?? ''}.html`,
  };
}
