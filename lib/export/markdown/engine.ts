import { Liquid, LiquidError, type Template as Parsed } from 'liquidjs';
import { addFilters, escapeOutput } from './filters';

/** No template may take the page: it has as much memory as thousands of papers need, and so long, in milliseconds, for all and for each. */
const limits = { parseLimit: 1e6, memoryLimit: 1e8 };
const longest = 10_000;
const longestPerPaper = 10;

const options = {
  ...limits,
  // Templates find nothing outside of themselves: no files, no addresses.
  templates: {},
  ownPropertyOnly: true,
  strictFilters: true,
};
const markdownEngine = new Liquid({ ...options, outputEscape: escapeOutput });
const nameEngine = new Liquid(options);
addFilters(markdownEngine);
addFilters(nameEngine);

/** What is wrong with a template, and where. */
export interface TemplateFault {
  message: string;
  line: number;
  column: number;
}

/** Thrown where a template cannot be read or filled in; its message says where. */
export class TemplateError extends Error {
  readonly fault: TemplateFault;
  constructor(fault: TemplateFault) {
    super(`Line ${fault.line}, column ${fault.column}: ${fault.message}`);
    this.fault = fault;
  }
}

/** Whether the engine tripped over what a template gave it, of which it says nothing but words for programmers. */
const hasTripped = (error: Error): boolean =>
  'originalError' in error && (error.originalError instanceof TypeError || error.originalError instanceof RangeError);

function asTemplateError(error: unknown): unknown {
  if (!LiquidError.is(error)) return error;
  const [line = 1, column = 1] = error.token.getPosition();
  const message = hasTripped(error)
    ? `“${error.token.getText()}” cannot be filled in for these papers.`
    : error.message.replace(/, line:\d+, col:\d+$/, '');
  return new TemplateError({ message: message.charAt(0).toUpperCase() + message.slice(1), line, column });
}

function guarded<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asTemplateError(error);
  }
}

/** A template that was read and can be filled in. */
export type Filled = (view: object, papers?: number) => string;

function compiler(engine: Liquid): (source: string) => Filled {
  let last: { source: string; filled: Filled } | undefined;
  return (source) => {
    if (last?.source === source) return last.filled;
    const parsed: Parsed[] = guarded(() => engine.parse(source));
    const filled: Filled = (view, papers = 1) => {
      const renderLimit = longest + papers * longestPerPaper;
      return guarded(() => String(engine.renderSync(parsed, view, { renderLimit })));
    };
    last = { source, filled };
    return last.filled;
  };
}

/** Reads a template of a note. @throws TemplateError */
export const compileTemplate = compiler(markdownEngine);

/** Reads a template of a file's name, in which nothing is escaped. @throws TemplateError */
export const compileName = compiler(nameEngine);
