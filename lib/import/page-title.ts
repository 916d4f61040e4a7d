/** What the title of a page has before and behind the paper's: its number at arXiv, the name of the site. */
const before = /^(?:\[\d{4}\.\d{4,5}(?:v\d+)?\]|\(PDF\)|\[PDF\])\s*/i;
const behind =
  / (?:\|[^|]{1,60}|[-–—] (?:PubMed|PMC|PubMed Central|ScienceDirect|IEEE Xplore|SpringerLink|Wiley Online Library|ACM Digital Library|Google Scholar|Semantic Scholar|Wikipedia|Nature|Science|OpenReview|Europe PMC))$/i;

/** The title of a paper by that of the page it stands on. */
export function paperTitle(page: string): string {
  let title = page.trim().replace(before, '');
  for (let cut = title.replace(behind, '').trim(); cut !== title && cut; cut = title.replace(behind, '').trim())
    title = cut;
  return title;
}
