declare module 'dom-anchor-text-quote' {
  interface Selector {
    exact: string;
    prefix?: string;
    suffix?: string;
  }
  interface Position {
    start: number;
    end: number;
  }
  export function fromTextPosition(root: Element, position: Position): Selector;
  export function toTextPosition(root: Element, selector: Selector, options?: { hint?: number }): Position | null;
}
