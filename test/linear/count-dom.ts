/** Where a node stands in its tree: in the order of the document, how deep, and before which place its last descendant ends. */
interface Place {
  order: number;
  depth: number;
  end: number;
}

type Call = (this: unknown, ...args: unknown[]) => unknown;

/** How many calls into a DOM library are open, and how much a browser would have to walk for those that were counted. */
let open = 0;
let counting = false;
let steps = 0;
let places = new WeakMap<Node, Place>();

/** Whether what runs now is the DOM library's own code, whose way of working is not a browser's. */
export const isInDom = (): boolean => open > 0;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'nodeType') === 'number';

/** Looks once through the tree that a node stands in. Reading changes nothing in it. */
function lookThrough(root: Node): void {
  let order = 0;
  let depth = 0;
  let node: Node | null = root;
  while (node) {
    places.set(node, { order, depth, end: order });
    order += 1;
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node) {
      const place = places.get(node);
      if (place) place.end = order;
      if (node === root || node.nextSibling) break;
      node = node.parentNode;
      depth -= 1;
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
}

function placeOf(node: unknown): Place {
  if (!isNode(node)) return { order: 0, depth: 0, end: 0 };
  if (!places.has(node)) lookThrough(node.getRootNode());
  return places.get(node) ?? { order: 0, depth: 0, end: 0 };
}

const within = (self: unknown): number => placeOf(self).end - placeOf(self).order;
const climbed = (self: unknown, _: unknown, found: unknown): number =>
  placeOf(self).depth - (isNode(found) ? placeOf(found).depth : 0);

/** Whether a selector asks for what is around an element, too. */
const looksUp = (selector: string): boolean =>
  selector
    .replace(/\[[^\]]*\]|\([^)]*\)/g, '')
    .split(',')
    .some((one) => /\S[\s>~+]+\S/.test(one.trim()));

/** What a browser walks for a call: down through all that is in a node, on to what it finds, or up. All others are a step. */
const walks: Readonly<Record<string, (self: unknown, given: unknown, result: unknown) => number>> = {
  textContent: within,
  innerHTML: within,
  outerHTML: within,
  cloneNode: within,
  querySelectorAll: within,
  getElementsByTagName: within,
  getElementsByClassName: within,
  querySelector: (self, _, found) => (isNode(found) ? placeOf(found).order - placeOf(self).order : within(self)),
  getElementById: () => 1,
  closest: climbed,
  contains: (self, given) => Math.max(0, placeOf(given).depth - placeOf(self).depth),
  compareDocumentPosition: (self, given) => placeOf(self).depth + placeOf(given).depth,
  matches: (self, selector) => (looksUp(String(selector)) ? placeOf(self).depth : 1),
};

function watched(name: string, call: Call): Call {
  const walk = walks[name];
  return function (this: unknown, ...args) {
    if (!counting || open > 0) return Reflect.apply(call, this, args);
    open += 1;
    try {
      const result = Reflect.apply(call, this, args);
      steps += 1 + (walk?.(this, args[0], result) ?? 0);
      return result;
    } finally {
      open -= 1;
    }
  };
}

function watchAll(prototype: object): void {
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (!descriptor.configurable || name === 'constructor') continue;
    const { get, value } = descriptor;
    if (get) Object.defineProperty(prototype, name, { ...descriptor, get: watched(name, get) });
    else if (typeof value === 'function')
      Object.defineProperty(prototype, name, { ...descriptor, value: watched(name, value) });
  }
}

/** Has calls into a DOM library's window counted from now on, whenever `countDom` runs. */
export function watchDom(window: object): void {
  for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(window))) {
    const made: unknown = descriptor.value;
    const isOurs = typeof made === 'function' && made !== Reflect.get(globalThis, name);
    const prototype: unknown = isOurs ? made.prototype : undefined;
    if (typeof prototype === 'object' && prototype !== null) watchAll(prototype);
  }
}

/** Runs something, and says how much a browser would walk for what it asks of documents of watched windows. */
export function countDom(run: () => void): number {
  steps = 0;
  places = new WeakMap();
  counting = true;
  try {
    run();
  } finally {
    counting = false;
  }
  return steps;
}
