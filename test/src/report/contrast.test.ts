import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const style = readFileSync(new URL('../../../templates/style.css', import.meta.url), 'utf8');
const [, light = '', dark = ''] =
  /:root \{(.*?)\n\}.*?prefers-color-scheme: dark\) \{\s*:root \{(.*?)\n {2}\}/s.exec(style) ?? [];

/** What is written on what: everything that the style sheet gives a colour of its own. */
const texts = {
  page: ['ink', 'muted', 'failed', 'broken', 'link'],
  card: ['ink', 'muted', 'link', 'passed', 'failed', 'blocked', 'broken', 'note'],
  // Source in colours lies on it.
  inset: ['ink', 'muted', 'link', 'passed', 'failed', 'blocked', 'broken', 'note'],
  'failed-wash': ['ink', 'failed'],
  'broken-wash': ['ink', 'muted', 'broken'],
  'note-wash': ['ink', 'note'],
  mark: ['mark-ink'],
} as const;

/** Signs and bars beside what they lie on. */
const signs = {
  card: ['passed', 'failed', 'blocked', 'broken'],
  rest: ['passed', 'blocked'],
  'failed-wash': ['failed'],
} as const;

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, block) => {
  const colours = new Map(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
  const colourOf = (name: string): string => {
    const hex = colours.get(name);
    if (hex === undefined) throw new Error(`The style sheet has no colour ${name}.`);
    return hex;
  };

  const pairs = (table: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(table).flatMap(([ground, inks]) => inks.map((ink) => [ink, ground] as const));

  it.each(pairs(texts))('%s on %s can be read (WCAG AA)', (ink, ground) => {
    expect(measureContrast(colourOf(ink), colourOf(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(signs))('a sign in %s stands out from %s', (ink, ground) => {
    expect(measureContrast(colourOf(ink), colourOf(ground))).toBeGreaterThanOrEqual(3);
  });

  it('are all looked at here', () => {
    const seen = new Set([
      ...Object.keys(texts),
      ...Object.values(texts).flat(),
      ...Object.keys(signs),
    ]);
    expect([...colours.keys()].filter((name) => !seen.has(name ?? ''))).toEqual(['line']);
  });
});

it('the style sheet has no colour beside the named ones but black and white over pictures', () => {
  const rules = style.replace(/--[\w-]+: #[\da-f]{6};/g, '');
  expect(rules.match(/#[\da-f]{3,8}\b(?=;)|rgba?\(/g)).toEqual(['#000', '#fff', '#000']);
});

/** Contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
function measureContrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [measureLight(one), measureLight(other)].toSorted(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of an sRGB colour. */
function measureLight(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
