import { joinedWhole, wordsIn } from '../text/search-words';
import { compared, fielded } from './fields';
import { type Piece, piecesOf } from './pieces';
import { everything, type ParsedQuery, type Problem, type Query } from './query';

/** Longer searches are nobody's. */
const mostPieces = 100;

/** Reads pieces from the left. What it cannot read it passes over, and says so. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #pieces: readonly Piece[];
  #at = 0;

  constructor(text: string) {
    this.#pieces = piecesOf(text).slice(0, mostPieces);
  }

  all(): Query {
    const parts = [this.#any()];
    while (this.#peek) {
      this.#problem(this.#peek.text, 'There is no open bracket for this one.');
      this.#at += 1;
      parts.push(this.#any());
    }
    return join('all', parts);
  }

  get #peek(): Piece | undefined {
    return this.#pieces[this.#at];
  }

  #problem(text: string, message: string): void {
    this.problems.push({ text, message });
  }

  #any(): Query {
    const parts = [this.#both()];
    while (this.#peek?.is === 'or') {
      const { text } = this.#peek;
      this.#at += 1;
      if (this.#isEnd() || parts.every(isEmpty))
        this.#problem(text, `“${text}” stands between two things to look for.`);
      parts.push(this.#both());
    }
    return join(
      'any',
      parts.filter((part) => parts.length === 1 || !isEmpty(part)),
    );
  }

  #isEnd(): boolean {
    return this.#peek === undefined || this.#peek.is === 'close' || this.#peek.is === 'or';
  }

  #both(): Query {
    const parts: Query[] = [];
    while (!this.#isEnd()) {
      if (this.#peek?.is === 'and') this.#at += 1;
      else parts.push(this.#one());
    }
    return join('all', parts);
  }

  #one(): Query {
    const piece = this.#peek;
    this.#at += 1;
    switch (piece?.is) {
      case 'not': {
        if (this.#isEnd()) return everything;
        return { is: 'not', of: this.#one() };
      }
      case 'open': {
        const inside = this.#any();
        if (this.#peek?.is === 'close') this.#at += 1;
        else if (!isEmpty(inside))
          this.#problem(piece.text, 'This bracket is not closed: it is read as closed at the end.');
        return inside;
      }
      case 'field':
        return this.#known(fielded(piece));
      case 'compare':
        return this.#known(compared(piece));
      case 'phrase':
        return this.#phrase(piece.text, piece.value);
      case 'word':
        return this.#word(piece.value);
      default:
        return everything;
    }
  }

  #known(found: { query: Query; problem?: Problem }): Query {
    if (found.problem) this.problems.push(found.problem);
    return found.query;
  }

  #phrase(text: string, value: string): Query {
    const isOpen = !/["“”]$/.test(text);
    /** What would say something of its own is most likely not meant as words. */
    if (isOpen && /\s\S+[:<>=≤≥]\S/.test(value))
      this.#problem(text, 'These quotation marks are not closed: all behind them is looked for word for word.');
    return { is: 'words', words: wordsIn(value), adjacent: true, open: isOpen, text };
  }

  #word(text: string): Query {
    const words = wordsIn(text);
    const joined = joinedWhole(text);
    if (words.length === 0) return everything;
    if (/[<>=≤≥]$/.test(text)) {
      this.#problem(text, `“${text}” has no number behind its sign: “speedup>3” has one.`);
      return everything;
    }
    return {
      is: 'words',
      words,
      ...(joined ? { joined } : {}),
      adjacent: words.length > 1,
      open: true,
      text,
    };
  }
}

const isEmpty = (query: Query): boolean => query.is === 'all' && query.of.length === 0;

function join(is: 'all' | 'any', parts: readonly Query[]): Query {
  const [first, ...more] = is === 'all' ? parts.filter((part) => !isEmpty(part)) : parts;
  if (!first) return everything;
  return more.length === 0 ? first : { is, of: [first, ...more] };
}

/** What the reader asks for. Never fails: what it does not understand it names, and looks for the rest. */
export function parseQuery(text: string): ParsedQuery {
  const reader = new Reader(text);
  const query = reader.all();
  return { query, problems: reader.problems };
}
