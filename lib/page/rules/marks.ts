import type { Colour } from '../../papers/records';
import { itemsOf } from '../rows/items';
import type { Row } from '../rows/row';

/** How a rule wants an entry to stand out, with the names of the rules that say so. */
export interface RuleMark {
  look: 'dim' | Colour;
  rules: readonly string[];
}

/** The attribute that marked entries carry. Without it the page is as it came. */
const attribute = 'data-papergloss-rule';

const lines: Record<Colour, string> = {
  yellow: '#d9a400',
  green: '#1d9a57',
  blue: '#2f7de1',
  pink: '#d6408b',
  purple: '#8a55d7',
};

const css = [
  `[${attribute}=dim]:not(:hover,:focus-within){opacity:.4!important}`,
  ...Object.entries(lines).map(
    ([colour, line]) => `[${attribute}=${colour}]{box-shadow:inset 4px 0 ${line}!important}`,
  ),
  `@media (forced-colors:active){[${attribute}]:not([${attribute}=dim]){outline:2px solid Highlight!important}}`,
].join('');

const groupOf = ({ root }: Row): HTMLElement | null => root.querySelector<HTMLElement>('.row');

/** Marks entries by attributes and one style sheet, and takes all of it off again. */
export class RuleMarks {
  #marked = new Set<Element>();
  #hinted = new Set<Row>();
  #style: HTMLStyleElement | undefined;

  /** Shows these marks and no others. */
  show(rows: readonly Row[], marks: ReadonlyMap<Row, RuleMark>): void {
    const leaving = this.#marked;
    this.#marked = new Set();
    for (const [row, elements] of itemsOf(rows)) {
      const mark = marks.get(row);
      this.#hint(row, mark);
      for (const element of mark ? elements : []) {
        if (element.getAttribute(attribute) !== mark?.look) element.setAttribute(attribute, mark?.look ?? '');
        this.#marked.add(element);
        leaving.delete(element);
      }
    }
    for (const element of leaving) element.removeAttribute(attribute);
    this.#dress();
  }

  clear(): void {
    for (const element of this.#marked) element.removeAttribute(attribute);
    for (const row of this.#hinted) groupOf(row)?.removeAttribute('title');
    this.#marked.clear();
    this.#hinted.clear();
    this.#dress();
  }

  #hint(row: Row, mark: RuleMark | undefined): void {
    if (mark) {
      const group = groupOf(row);
      // Not at the host, where the page would read it.
      if (group)
        group.title = `${mark.look === 'dim' ? 'Dimmed' : 'Highlighted'} by your rule ${mark.rules.map((name) => `“${name}”`).join(', ')}`;
      this.#hinted.add(row);
    } else if (this.#hinted.delete(row)) groupOf(row)?.removeAttribute('title');
  }

  #dress(): void {
    if (this.#marked.size === 0) {
      this.#style?.remove();
      this.#style = undefined;
    } else if (!this.#style) {
      this.#style = document.createElement('style');
      this.#style.textContent = css;
      document.documentElement.append(this.#style);
    }
  }
}
