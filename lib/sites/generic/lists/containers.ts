/** Something that tells where a paper is named: an element, and names for the paper; two of one kind with different ids are two papers. */
export interface Mark {
  element: Element;
  kind: string;
  id: string;
}

interface State {
  ids: Map<string, string>;
  from: Element;
}

const mixed = 'mixed';
const rowLike = new Set(['li', 'tr', 'article', 'p', 'div', 'section', 'dd', 'dt']);

/** Two neighbours of the same make, each with words of its own, are two rows even where their identifiers don't clash. */
function areRows(a: Element, b: Element): boolean {
  return (
    a !== b &&
    a.nodeName === b.nodeName &&
    rowLike.has(a.nodeName.toLowerCase()) &&
    a.getAttribute('class') === b.getAttribute('class') &&
    [a, b].every((row) => /\p{L}{3,}(?:\W+\p{L}+){3}/u.test((row.textContent ?? '').slice(0, 2000)))
  );
}

type States = Map<Element, State | typeof mixed>;

function setMixed(element: Element, root: Element, states: States): void {
  let above: Element | null = element;
  while (above && states.get(above) !== mixed) {
    states.set(above, mixed);
    above = above === root ? null : above.parentElement;
  }
}

/**
 * For each mark the largest element that holds no other paper, as far as the marks tell; marks of one paper that stand
 * together share it, and none holds an element that is `taken`. Each element is visited at most once per state, so that the work grows with the page.
 */
export function exclusiveContainers(
  marks: readonly Mark[],
  root: Element,
  taken: readonly Element[] = [],
): Map<Element, Mark[]> {
  const states: States = new Map();
  for (const element of taken) setMixed(element, root, states);
  for (const mark of marks) {
    let from = mark.element;
    for (
      let element: Element | null = mark.element;
      element;
      element = element === root ? null : element.parentElement
    ) {
      const state = states.get(element);
      if (state === mixed) break;
      if (!state) states.set(element, { ids: new Map([[mark.kind, mark.id]]), from });
      else {
        const known = state.ids.get(mark.kind);
        if (known === mark.id) break;
        if (known !== undefined || areRows(state.from, from)) {
          setMixed(element, root, states);
          break;
        }
        state.ids.set(mark.kind, mark.id);
      }
      from = element;
    }
  }
  const containers = new Map<Element, Mark[]>();
  for (const mark of marks) {
    let row = mark.element;
    while (row !== root && row.parentElement && row.parentElement !== root && states.get(row.parentElement) !== mixed)
      row = row.parentElement;
    const held = containers.get(row);
    if (held) held.push(mark);
    else containers.set(row, [mark]);
  }
  return containers;
}
