import { describe, expect, it } from 'vitest';
import { writeFormula } from '../../../../src/report/terminal/formula.ts';

describe('a formula in letters', () => {
  it.each([
    [String.raw`a_k = \max(0, \sum_j a_j w_{jk})`, 'a_k = max(0, Σ_j a_j w_jk)'],
    [String.raw`\frac{a_j w_{jk}^+}{\sum_j a_j w_{jk}^+} R_k`, '(a_j w_jk⁺)/(Σ_j a_j w_jk⁺) R_k'],
    [String.raw`\|x - \mu\| - 1`, '‖x − μ‖ − 1'],
    [String.raw`[\nabla f(\tilde x)]_i \, (x_i - \tilde x_i)`, '[∇f(x̃)]_i (x_i − x̃_i)'],
    [String.raw`\frac12 a_3 - \frac12 a_4`, '½ a₃ − ½ a₄'],
    [String.raw`t \ge 0`, 't ≥ 0'],
    [String.raw`a^{(L)}(x)`, 'a^(L)(x)'],
    [String.raw`x_i \, \partial f_c / \partial x_i`, 'x_i ∂f_c / ∂x_i'],
    ['a_{12}^2', 'a₁₂²'],
    [String.raw`\unheard{x}`, 'unheardx'],
    ['{{', ''],
    [String.raw`\frac{`, '/'],
    ['\\', ''],
  ])('%s becomes %s', (tex, text) => {
    expect(writeFormula(tex)).toBe(text);
  });
});
