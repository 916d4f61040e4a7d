import { arxivCategories } from './arxiv-categories';
import { readWords } from './hits';
import { topicBySlug, topics } from './topics';

/** A category that means no topic, as it is shown: `cs.DC` with the name on hover. */
export interface PageCategory {
  label: string;
  title?: string;
}

export interface PageCategories {
  /** Slugs of the topics that categories mean, in the order of the page. */
  topics: string[];
  other: PageCategory[];
}

/** What PubMed says of nearly every paper, and so of none: https://www.nlm.nih.gov/mesh/features2008.html "check tags". */
const sayNothing = new Set([
  'humans',
  'human',
  'male',
  'female',
  'adult',
  'middle aged',
  'aged',
  'young adult',
  'animals',
]);

/**
 * The page's own categories: arXiv codes (`cs.CL`, `Computation and Language (cs.CL)`), MeSH headings, author keywords and
 * those of Hugging Face. One that means a topic becomes that topic, the others stay as they are, each once.
 */
export function readCategories(categories: readonly string[]): PageCategories {
  const found = new Set<string>();
  const other = new Map<string, PageCategory>();
  for (const printed of categories) {
    const text = printed.trim().replace(/^\*|\*$/g, '');
    if (text === '' || sayNothing.has(text.toLowerCase())) continue;
    const arxiv = arxivCategory(text);
    const topic = arxiv ? arxiv.topic : topicOfKeyword(text);
    if (topic !== undefined) found.add(topic);
    else if (arxiv) other.set(arxiv.code, { label: arxiv.code, title: arxiv.name });
    else other.set(text.toLowerCase(), { label: text });
  }
  return { topics: [...found], other: [...other.values()] };
}

/** Archives of arXiv whose papers use the words of computing in their own sense. */
const computing = /^(?:cs|stat|eess|math\.OC|q-bio\.QM)\b/;

/** Whether arXiv's categories are among the page's, and none is of computing. */
export function isOutsideComputing(categories: readonly string[]): boolean {
  const codes = categories.flatMap((printed) => arxivCategory(printed.trim())?.code ?? []);
  return codes.length > 0 && !codes.some((code) => computing.test(code));
}

function arxivCategory(text: string) {
  const code = /\(([a-z.-]+)\)$/i.exec(text.slice(-24))?.[1] ?? text;
  return arxivCategories().get(code.toLowerCase());
}

/** A keyword means a topic where it is its name, its slug, or a term of it from the first letter to the last. MeSH's qualifier (`Lung Neoplasms/therapy`) is left away. */
function topicOfKeyword(text: string): string | undefined {
  const heading = text.split('/')[0] ?? text;
  const slug = heading.toLowerCase().replaceAll(' ', '-');
  const named = topicBySlug(slug) ?? topics().find(({ name }) => name.toLowerCase() === heading.toLowerCase());
  if (named) return named.slug;
  const topic = readWords({ title: heading }).hits.findIndex((hits) =>
    hits?.some(({ term, start, end }) => term.weight === 1 && start === 0 && end === heading.length),
  );
  return topics()[topic]?.slug;
}
