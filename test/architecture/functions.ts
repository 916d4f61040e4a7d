import { childrenOf, isNode, type Node, parse } from './nodes';

/** A function and its cyclomatic complexity: one, and one for each place where its way divides. */
export interface Complexity {
  file: string;
  name: string;
  complexity: number;
}

const divides =
  /^(?:IfStatement|ConditionalExpression|LogicalExpression|CatchClause|ForStatement|ForInStatement|ForOfStatement|WhileStatement|DoWhileStatement)$/;

const isFunction = ({ type, body }: Node) =>
  /^(?:ArrowFunctionExpression|Function(?:Declaration|Expression))$/.test(type) && body !== null;

/** What a node is called, or calls what stands in it: `const NAME =`, `NAME: …`, `NAME() {…}`. */
function nameOf({ type, id, key }: Node): string | undefined {
  const named = /^(?:VariableDeclarator|Function|Class)/.test(type) ? id : key;
  return isNode(named) && typeof named['name'] === 'string' ? named['name'] : undefined;
}

/** All functions of a source file, those within others apart from them and called after them: `outer/inner`. */
export function functionsOf(file: string, code: string): Complexity[] {
  const found: Complexity[] = [];
  const visit = (node: Node, path: readonly string[], within: Complexity | undefined) => {
    const name = nameOf(node);
    const inner = name === undefined || name === path.at(-1) ? path : [...path, name];
    const own = isFunction(node) ? { file, name: inner.join('/') || 'unnamed', complexity: 1 } : within;
    if (own && own !== within) found.push(own);
    if (own && (divides.test(node.type) || (node.type === 'SwitchCase' && node['test'] !== null))) own.complexity += 1;
    for (const child of childrenOf(node)) visit(child, inner, own);
  };
  visit(parse(file, code).program, [], undefined);
  return found;
}
