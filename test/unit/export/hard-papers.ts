import { toPaper } from '../../../lib/papers/paper';
import type { PaperRecord } from '../../../lib/papers/records';

/** Titles as pages give them, with what bibliographies trip over. */
const titles = [
  String.raw`$\alpha$-GAN and its rivals at 5\% error`,
  String.raw`Catalysis of CO$_2$ over Cu$_2$O at 10$^{-3}$ mbar`,
  String.raw`Search for $\mu^+\mu^-$ pairs with $p_T \geq 20$ GeV`,
  String.raw`Sharp $L^p$ estimates and $x_{ij}$ in $\mathbb{R}^n$`,
  'Cost falls by ≥ 3 × and ≈ 40 % at −5 °C: √n → ∞',
  'Erdős–Rényi graphs and “small” worlds … a naïve façade',
  'A survey of {braces}, back\\slashes, ~tildes~, ^carets^ & #hashes_of_100%',
  'Prices of $5 and $6 for C++ & C#',
  'x₁₀ and y² of the ℓ₁ norm ⊕ ∂f/∂x ∈ ℝ',
  'pH and LoRA with GPT-4 on iPhone',
  'An unbalanced } brace { and a $ sign',
  'Search for θ and ϑ by ∇f ≲ ∅ ≜ ∆: Aᵀxᵢ, 𝛼 and ♀ or ☀',
  'On the words of Ἀριστοτέλης and τότε in ΣΑΣ',
  'Genes of E. coli in ½ µl · 3 ± 0.2 Å ™ ® ©',
];
const authors = [
  ['García Márquez, Gabriel', 'Søren Østergaard'],
  ['Nguyễn, Văn Hương', 'Łukasz Kaiser', 'Đặng Thị Ơn'],
  ['World Health Organization', 'John Smith Jr.'],
  ['Ludwig van Beethoven', 'de Souza e Silva, João', 'et al.'],
  ['Vũ Thị Bảo Hải', 'Cao Ẩn Thể Ửng Ở'],
  ['Paul Erdős', 'Şule Çağlar', 'Ion Țepeș'],
  ['Black and White Labs', 'José Ortega y Gasset', 'Müller H'],
  [],
];
const venues = [
  'Proceedings of ICML 2024',
  'Nature Methods',
  undefined,
  'bioRxiv',
  'Proceedings of the National Academy of Sciences',
  'Conference & Workshop #3 of 100%',
  'PhD thesis, University of Łódź',
];

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];

/** Papers as pages give them, every hard title with every kind of authors and venue. */
export const hardRecords = (count: number): PaperRecord[] =>
  Array.from({ length: count }, (_, index) => {
    const venue = pick(venues, index);
    const paper = toPaper(
      {
        title: pick(titles, index) ?? '',
        authors: pick(authors, Math.floor(index / 2)) ?? [],
        ids: [
          index % 3 === 0
            ? `arXiv:24${String((index % 12) + 1).padStart(2, '0')}.${10_000 + index}`
            : `10.1000/a_b%${index}`,
        ],
        ...(venue ? { venue } : {}),
        ...(index % 5 === 0 ? {} : { published: `20${10 + (index % 15)}-0${(index % 9) + 1}-1${index % 10}` }),
        urls: { abs: `https://example.org/~a_b/${index}?x=%20&y#z` },
        categories: ['cs.LG'],
      },
      'test',
    );
    return { paper, lists: [], notes: [], corrections: [] };
  });
