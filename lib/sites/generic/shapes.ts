/** What links beside a paper say: none of these is a title. */
const labels =
  /^[^\p{L}\p{N}]*(?:(?:view|download|read|show|open|full|the|more|get|see|original|official|online|preview|of|in|to|and|save|this|link|add|my|article|paper|papers|abstract|abs|pdf|html|e?pub|ps|text|fulltext|bib|bibtex|bibliography|bibliographic|cite|cited|citation|citations|export|ris|doi|arxiv|biorxiv|openreview|pubmed|medline|crossref|scholar|google|semantic|semanticscholar|alphaxiv|code|github|project|page|website|web|site|demo|dataset|data|model|models|slides?|video|talk|poster|oral|spotlight|session|supp|supplement|supplementary|supplemental|materials?|supporting|information|content|references?|related|similar|articles?|works?|results?|rights|permissions?|request|copy|share|tweet|twitter|facebook|linkedin|email|reddit|comments?|discuss|discussion|details|metrics|author|authors|speakers?|all|versions?|next|previous|prev|open|free|access|pmc|cached|html5|kb|mb|reviews?|rebuttal|figures?|tables?|other|formats?|toggle|hide|library|collection|login|sign|here|new|replaced|paperswithcode|huggingface|hf|homepage|home|blog|post|thread|notes?|tldr|journal|publisher|version|titles?|names?|affiliations?|proceedings|copyright|license|contents|\d+[\d.,kmb]*)\b[^\p{L}\p{N}]*)+$/iu;

const address = /^(?:https?:|www\.|\/|mailto:)\S*$|^\S+\.(?:com|org|net|edu|io|ai|pdf)(?:\/\S*)?$/i;
const identifier =
  /^\W*(?:arxiv|doi|pmid|pmcid|pmc)?[:\s]*(?:10\.\d{4,}\/\S+|\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+\/\d{7}|(?:PMC)?\d{5,})(?:\s*\[[\w.-]+\])?\W*$/i;
const dateOnly =
  /^\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*\W+)?(?:\d{1,2}\W+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*\W+(?:\d{1,2}\W+)?\d{0,4}\W*$/i;

/** What pages say around their forms, and programmes around their talks. */
const ofForms =
  /^(?:not (?:yet )?registered|forgot(?:ten)? (?:your )?(?:password|username)|remember me|log ?in|sign (?:in|up)|register (?:now|here)|create (?:an )?account|subscribe (?:to|now))\b|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*\d{1,2}[:.]\d\d|^(?:session )?chairs?\s*:/i;

/** What the head of a column of titles says. */
export const titleHeads =
  /^(?:(?:paper|talk|presentation|article)s? )?titles?(?: of (?:the )?(?:paper|talk|presentation))?$|^(?:papers|题名|标题|題目|论文(?:题目|标题|名称)|論文(?:題目|タイトル|名)|タイトル|제목|논문 ?제목|título|titre|titel|titolo|название)$/i;

/** Number of words; characters of scripts without spaces count three to a word. */
export function wordCount(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length + Math.floor(dense / 3);
}

/** Whether a short text could name a paper: no label, address, date or identifier, and neither too short nor too long. */
export function couldBeTitle(text: string): boolean {
  return (
    text.length >= (/[\u3400-\u9fff]{3}/.test(text) ? 3 : 4) &&
    text.length <= 350 &&
    /\p{L}{3}/u.test(text) &&
    !address.test(text) &&
    !identifier.test(text) &&
    !dateOnly.test(text) &&
    !/^\([^()]*\)\W*$/.test(text) &&
    !(text.length < 80 && labels.test(text)) &&
    !ofForms.test(text) &&
    !titleHeads.test(text) &&
    !/^[\p{L}'’-]+,?(?: \p{Lu}\.)* et al\b/u.test(text) &&
    !/^(?:abstract|keywords|comments|subjects|authors?|journal-ref|cite as|submitted|published|tl;?dr)\s*[:.]/i.test(
      text,
    )
  );
}

/** A text without the punctuation around it. */
export const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Whether a link says no more than `PDF`, an address, an identifier or a date. */
export const isLabel = (text: string): boolean =>
  !/\p{L}/u.test(text) || [labels, address, identifier, dateOnly].some((form) => form.test(text));

/** What stands before a title in a list: numbers, bullets, times, pictographs, `Paper 3:`, brackets such as `[PDF]`. */
const lead =
  /^(?:\p{Extended_Pictographic}|\ufe0f|\u200d|[\s•·●○■□▪–—*>#|:-]+|\(?\d{1,4}[.):](?=\s|\D)|#\d{1,4}(?=\s)|\[(?:paper\s*|[A-Z]{1,3})?#?\d{1,4}\]|\d{1,2}h\d{0,2}(?=\s)|\(?\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|h))?(?:\s?(?:[-–—]|to)\s?\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|h))?)?\)?(?=\s|:|$)|(?:paper|no\.?|nr\.?|title)\s*#?\d*\s*[:.)]|\[(?:pdf|html|book|citation|paper|arxiv|[a-z-]+\.[a-z-]{2,}|c|b)\])\s*/iu;

/** A title in quotation marks of its own, without them. */
const unquoted = (text: string): string =>
  /^[“„«"]([^“”„«»"]+)[”“»"]?$/.exec(text)?.[1]?.replace(/[.,]\s*$/, '') ?? text;

/** An identifier at the end of a title, in brackets or after its label. */
const trailingId =
  /\s*[[(]\s*(?:(?:arxiv|doi|pmid|pmcid)[:\s]*)?(?:10\.\d{4,}\/[^\s\])]+|\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z]{2})?\/\d{7}|(?:PMC)?\d{6,})\s*(?:\[[\w.-]+\])?\s*[\])]\s*$|[\s,，;；。（([]+(?:doi|arxiv|pmid)\s*[:：]\s*\S.*$/i;

/** A title without the list's own marks before it, and without the link labels and the quotation marks around it. */
export function withoutLead(text: string): string {
  let title = text.trim();
  for (let match = lead.exec(title); match && match[0].length > 0; match = lead.exec(title)) {
    if (/^\d/.test(match[0]) && !/^\d{1,4}[.):]\s|^\d{1,2}[:.]\d\d/.test(match[0])) break;
    title = title.slice(match[0].length);
  }
  title = title
    .replace(trailingId, '')
    .replace(/\s*(?:\.\s?){4,}\s*\d*$|\s*…+\s*\d+$/, '')
    .replace(/\s*(?:Zbl|JFM|MR)\s?\d[\d.]+\s*$/, '')
    .replace(/(?:\s*\[[\p{L} ]{2,14}\d{0,4}\]){2,}\s*$/u, '')
    .replace(/\s*[[(](?:(?:pdf|arxiv|paper|code|link|html|abstract|english|\w+\.\w{2,3})[\])]\s*)?$/i, '')
    .trim();
  return unquoted(title);
}

/** Whether an address looks like that of a paper's page or file. */
export const isPaperAddress = (path: string): boolean =>
  /\.pdf(?:$|\?)|\/(?:papers?|paper_files|posters?|orals?|abs|abstracts?|doi|pdf|forum|proceedings|publications?|pubs?|presentation|chapter|articles?|article-abstract|document|content|record|works?)[/.?]/i.test(
    path,
  );

/** Volume, issue and pages behind the name of a journal: `12 (3), 10–20`. */
export const pagesOfIssue = /\d\s?\(\d{1,3}\)\s?[,:;]\s?(?:pp?\.?\s?)?\d+\s?[-–—]\s?\d/;

/** How the names of venues begin. */
export const venueWords =
  /^(?:in\s+)?(?:proc(?:eedings|\.)|(?:the )?journal\b|transactions|advances in|arxiv\b|annual|international (?:conference|journal))/i;
