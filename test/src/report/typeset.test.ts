import { describe, expect, it } from 'vitest';
import { typesetFormula } from '../../../src/report/typeset.ts';

describe('typesetFormula', () => {
  it('gives MathML without style or address', () => {
    const html = typesetFormula('\\sum_j a_j w_{jk}^+');
    expect(html).toMatch(/^<span class="katex"><math .*<\/math><\/span>$/);
    expect(html).not.toMatch(/style=|href=|<img/);
  });

  it.each(['\\frac{1', '\\unknown', '\\href{javascript:alert(1)}{x}', '\\def\\a{\\a\\a}\\a'])(
    'names %s, which cannot be typeset',
    (tex) => {
      expect(() => typesetFormula(tex)).toThrow(`The formula $${tex}$ cannot be typeset: `);
    },
  );

  it('escapes what is in a formula', () => {
    expect(typesetFormula('\\text{<script>} < 1')).not.toContain('<script>');
  });
});
