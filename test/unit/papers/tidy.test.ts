import { describe, expect, it } from 'vitest';
import { toPaper } from '../../../lib/papers/paper';
import type { RawPaper } from '../../../lib/papers/raw';
import { withoutMarkup } from '../../../lib/papers/tidy/markup';
import { arrivingPaperSchema, tidyPaper } from '../../../lib/papers/tidy/tidy';
import { titleHash } from '../../../lib/papers/title';

const tidied = (raw: Partial<RawPaper>) => tidyPaper(toPaper({ title: 'A lamp', ids: [], ...raw }, 'test'));

describe('a text in markup', () => {
  it.each([
    ['10<sup>9</sup> cells of 24 lamps<sup>3</sup>', '10⁹ cells of 24 lamps'],
    ['a rate of 2 × 10<sup>-8</sup> and CO<sub>2</sub>', 'a rate of 2 × 10⁻⁸ and CO₂'],
    ['<p>Of <b>3 × 10<sup><i>4</i></sup></b> kelps.</p><p>More</p>', 'Of 3 × 10⁴ kelps. More'],
    ['<jats:p>At 5 s<jats:sup>-1</jats:sup></jats:p>', 'At 5 s⁻¹'],
    ['For all p<q and r>s with n<m (P<0.001)', 'For all p<q and r>s with n<m (P<0.001)'],
    ['if a<b and b>c', 'if a<b and b>c'],
    ['<div class="a" data-x=1>One</div><br/>two', 'One two'],
    ['n<sub>0</sub><sup>2</sup> of 3 cm<sup>2</sup>', 'n₀² of 3 cm²'],
    ['as said <sup><a href="#b3">3</a></sup>, twice<sup><a>4</a></sup> over', 'as said, twice over'],
    ['<mml:math><mml:msup><mml:mn>10</mml:mn><mml:mn>6</mml:mn></mml:msup></mml:math> lamps', '10⁶ lamps'],
    [
      '<mml:math display="inline"><mml:mrow><mml:msub><mml:mi>V</mml:mi><mml:mtext>max</mml:mtext></mml:msub><mml:mo>=</mml:mo><mml:mfrac><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:mfrac></mml:mrow></mml:math>',
      'V_{max}=1/2',
    ],
    ['<math alttext="\\alpha^2"><mi>α</mi></math> rays', '$\\alpha^2$ rays'],
    ['no markup at all', 'no markup at all'],
  ])('%s', (text, plain) => expect(withoutMarkup(text)).toBe(plain));
});

describe('a title', () => {
  it.each([
    ['Phage titres of 10<sup>9</sup> in samples', 'Phage titres of 10⁹ in samples'],
    ['Phage titres of 10&lt;sup&gt;9&lt;/sup&gt; in samples', 'Phage titres of 10⁹ in samples'],
    ['Lamps at $\\frac{1}{2}$ of the power', 'Lamps at 1/2 of the power'],
    ['Spin $\\tfrac12$ lamps', 'Spin 1/2 lamps'],
    ['Lamps of $z\\gtrsim 10$ and $\\lesssim 3$', 'Lamps of z≳10 and ≲3'],
    ['Holes of $10^6\\,M_\\odot$', 'Holes of 10⁶ M⊙'],
    ['Making $\\text{CO}_2$ glow', 'Making CO₂ glow'],
    ['About $\\sim$100 lamps', 'About ∼100 lamps'],
    ['Codes over $\\{0,1\\}^n$', 'Codes over {0,1}ⁿ'],
    ['On $\\bar{\\nu}$ and $\\hat\\theta$', 'On ν̄ and θ̂'],
    ['{\\em Lamps} and more\\footnote{Work done at home.}', 'Lamps and more'],
    ['[A title from another language].', 'A title from another language'],
    ['Learning $\\alpha$-words from {T}ext', 'Learning α-words from Text'],
    ['Bounds for p<q and r>s on graphs', 'Bounds for p<q and r>s on graphs'],
    ['The A<B problem and C>D', 'The A<B problem and C>D'],
    ['On p<i and j>k in <i>lamps</i>', 'On p<i and j>k in lamps'],
    ['Types such as List<B> and more', 'Types such as List<B> and more'],
    ['Lamps &lt;b&gt;and&lt;/b&gt; <![CDATA[rooms]]>', 'Lamps and rooms'],
    ['<mml:math><mml:msup><mml:mn>10</mml:mn><mml:mn>6</mml:mn></mml:msup></mml:math> lamps', '10⁶ lamps'],
    ['\\(\\alpha\\)-decay of \\(^{238}\\)U', 'α-decay of ²³⁸U'],
    ['Decay $B^0\\to\\mu^+\\mu^-$', 'Decay B⁰ → μ⁺μ⁻'],
    ['Sorting in $O(n\\log n)$ steps and $\\log(n)$ rooms', 'Sorting in O(n log n) steps and log(n) rooms'],
    ['The $K^*_0(700)$ at $90^\\circ$', 'The K*₀(700) at 90°'],
    ['The 5$^{th}$ lamp', 'The 5th lamp'],
    ['Lamps of 10^6 rooms and $n^{1.5}$ doors', 'Lamps of 10⁶ rooms and n^1.5 doors'],
    ['Burning \\ce{CO2} and \\textsuperscript{13}C', 'Burning CO₂ and ¹³C'],
    ['Lamps \\\\ of rooms', 'Lamps of rooms'],
    ['\\texorpdfstring{$\\alpha$}{alpha}-lamps', 'α-lamps'],
    ['Lamps. [Article in German]', 'Lamps'],
    ['[Lamps in rooms] [Article in Polish]', 'Lamps in rooms'],
    ["[Lamps in rooms (author's transl)]", 'Lamps in rooms'],
    ['Lamps (in Germany)', 'Lamps (in Germany)'],
  ])('%s', (title, readable) => expect(tidied({ title }).title).toBe(readable));

  it('keeps the name that pages look it up by, and gets that of its new words', () => {
    const page = toPaper({ title: 'Lamps at $\\frac{1}{2}$ of the power', ids: [] }, 'test');
    const paper = tidyPaper(page);
    expect(paper.key).toBe(page.key);
    expect(paper.aliases).toEqual([`title:${titleHash('Lamps at 1/2 of the power')}`]);
    expect(paper).not.toHaveProperty('rawTitle');
  });
});

describe('the rest', () => {
  it('loses markup, the year beside a venue, and days that no calendar has', () => {
    const raw = {
      venue: 'Journal of Lamps &amp; <i>Light</i>, 2017',
      published: '2017-02-30',
      abstract: '<p>Abstract: We glow.</p>',
    };
    expect(tidied(raw)).toMatchObject({
      venue: 'Journal of Lamps & Light',
      published: '2017-02',
      year: 2017,
      abstract: 'We glow.',
    });
    expect(tidied({ published: '2016-02-29' }).published).toBe('2016-02-29');
    expect(tidied({ venue: 'NeurIPS 2017', published: '2017' }).venue).toBe('NeurIPS 2017');
    expect(tidied({ venue: '(No Title)' })).not.toHaveProperty('venue');
  });

  it('is tidy after the first time', () => {
    const once = tidied({
      title: 'Codes over $\\{0,1\\}^n$ and p<q',
      authors: ['García Márquez, Gabriel', 'Doe, Jane, MD'],
      abstract: 'At 10<sup>9</sup> p<q.',
      venue: 'Lamps, 2020',
      published: '2020-03-01',
    });
    expect(tidyPaper(once)).toEqual(once);
    expect(arrivingPaperSchema.parse(once)).toEqual(once);
  });
});
