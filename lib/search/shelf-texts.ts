import { Lines } from './lines';

/** The texts as they are stored. */
export interface TextsData {
  /** Of so many papers. */
  papers: number;
  titles: string;
  authors: string;
}

/** What papers are sorted by in the order of letters: a text of each paper of the shelf. */
export class ShelfTexts {
  readonly #titles: Lines;
  readonly #authors: Lines;

  constructor(data?: TextsData) {
    this.#titles = new Lines(data?.titles, !data?.papers);
    this.#authors = new Lines(data?.authors, !data?.papers);
  }

  get titles(): readonly string[] {
    return this.#titles.values;
  }

  get authors(): readonly string[] {
    return this.#authors.values;
  }

  put(doc: number, title: string, author: string): void {
    this.#titles.values[doc] = title;
    this.#authors.values[doc] = author;
  }

  /** As they are stored, those of so many papers. */
  data(papers: number): TextsData {
    return { papers, titles: this.#titles.joined(), authors: this.#authors.joined() };
  }
}
