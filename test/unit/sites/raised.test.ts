import { describe, expect, it } from 'vitest';
import { textOf } from '../../../lib/sites/dom';
import { scriptText } from '../../../lib/sites/raised';
import { parseSavedPage } from '../../../scripts/sites/saved-page';

const textIn = (body: string) =>
  textOf(parseSavedPage(`<html><body><p>${body}</p></body></html>`).querySelector('p'), undefined, scriptText);

describe('the text of an element with powers and indices', () => {
  it.each([
    ['Titres of 10<sup>7</sup> fell by 6 h<sup>-1</sup>', 'Titres of 10⁷ fell by 6 h⁻¹'],
    ['CO<sub>2</sub> of <b>3 × 10<sup><i>4</i></sup></b> kelps<sup>5</sup>', 'CO₂ of 3 × 10⁴ kelps'],
    ['every 10<sup><a href="#note-3">3</a></sup> years', 'every 10 years'],
    ['<sup>13</sup>C in <em>Zea</em><sup>†</sup>', '¹³C in Zea'],
    [
      '<math><msup><mn>10</mn><mn>3</mn></msup></math> and <math><msub><mi>x</mi><mi>i</mi></msub></math>',
      '10³ and x_{i}',
    ],
    ['<math><msubsup><mi>n</mi><mn>0</mn><mn>2</mn></msubsup></math>', 'n₀²'],
    ['<math alttext="10^{-6}"><mn>10</mn></math>', '$10^{-6}$'],
  ])('of %j is %j', (body, text) => expect(textIn(body)).toBe(text));
});
