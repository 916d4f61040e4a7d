import { type Profiler, Session } from 'node:inspector';
import { countDom, isInDom } from './count-dom';

/** The code whose work is counted. Packages have folders of these names too. */
const ours = /^(?!.*\/node_modules\/).*\/(?:lib|test\/linear\/bad)\//;

type Native = (this: unknown, ...args: unknown[]) => unknown;

/** A built-in that goes through its text or list by itself, and how many steps one call of it was. */
interface Walker {
  owner: object;
  names: readonly string[];
  steps(self: unknown, from: number, result: unknown): number;
}

const lengthOf = (value: unknown) => (typeof value === 'string' || Array.isArray(value) ? value.length : 0);

/** What a pattern reads: up to the end of what it found, or all the rest where it may begin anywhere and found nothing. */
function readBy(pattern: unknown, from: number, text: string, found: unknown): number {
  if (!(pattern instanceof RegExp)) return 0;
  if (Array.isArray(found)) return Number(Reflect.get(found, 'index')) - from + lengthOf(found[0]);
  return pattern.sticky || pattern.source.startsWith('^') ? 0 : text.length - from;
}

const walkers: readonly Walker[] = [
  {
    owner: String.prototype,
    names: ['indexOf', 'includes'],
    steps: (self, from, at) => (typeof at === 'number' && at >= 0 ? at : lengthOf(self)) - from,
  },
  {
    owner: Array.prototype,
    names: ['indexOf', 'includes', 'lastIndexOf', 'slice', 'concat', 'splice', 'shift', 'unshift', 'join', 'reverse'],
    steps: (self, _, result) => Math.max(lengthOf(self), lengthOf(result)),
  },
];

/** Runs something and counts what built-ins walk meanwhile. */
function countNatives(run: () => void): number {
  let steps = 0;
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: string, make: (native: Native) => Native) => {
    const native: Native = Reflect.get(owner, name);
    Object.defineProperty(owner, name, { value: make(native), writable: true, configurable: true });
    undo.push(() => Object.defineProperty(owner, name, { value: native, writable: true, configurable: true }));
  };
  for (const walker of walkers) {
    for (const name of walker.names) {
      replace(
        walker.owner,
        name,
        (native) =>
          function (this: unknown, ...args) {
            const result = Reflect.apply(native, this, args);
            if (!isInDom()) steps += walker.steps(this, typeof args[1] === 'number' ? args[1] : 0, result);
            return result;
          },
      );
    }
  }
  replace(
    RegExp.prototype,
    'exec',
    (native) =>
      function (this: unknown, text) {
        const from = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0;
        const found = Reflect.apply(native, this, [text]);
        if (!isInDom()) steps += readBy(this, from, String(text), found);
        return found;
      },
  );
  try {
    run();
  } finally {
    for (const each of undo) each();
  }
  return steps;
}

// V8 counts the blocks of what it compiles from here on, so this is a setup file, which comes before the code is loaded.
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** How often each block of our code was entered since this was last asked. */
function blocksEntered(): number {
  let scripts: Profiler.ScriptCoverage[] = [];
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    scripts = result;
  });
  return scripts
    .filter(({ url }) => ours.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

/**
 * How much work something is: how often blocks of our code are entered, as V8 counts it, how far built-ins walk, and what a
 * browser would walk for what is asked of watched documents. The same for the same input on any machine, however busy.
 */
export function workOf(run: () => void): number {
  blocksEntered();
  let dom = 0;
  const natives = countNatives(() => {
    dom = countDom(run);
  });
  return natives + dom + blocksEntered();
}
